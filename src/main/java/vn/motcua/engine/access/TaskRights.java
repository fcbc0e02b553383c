package vn.motcua.engine.access;

import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/**
 * Who may work on a task: its assignee, and whoever the model names as its candidates. Anybody else
 * needs a grant. The engine's own way to the same end is a row of grants for each task and group,
 * which it writes, searches and deletes at every step.
 */
public class TaskRights extends AuthorizationCommandChecker {

  @Override
  public void checkReadTask(TaskEntity task) {
    if (!isOnesOwn(task)) {
      super.checkReadTask(task);
    }
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    if (!isOnesOwn(task)) {
      super.checkTaskWork(task);
    }
  }

  @Override
  public void checkTaskAssign(TaskEntity task) {
    if (!isOnesOwn(task)) {
      super.checkTaskAssign(task);
    }
  }

  @Override
  public void checkReadTaskVariable(TaskEntity task) {
    if (!isOnesOwn(task)) {
      super.checkReadTaskVariable(task);
    }
  }

  @Override
  public void checkUpdateTaskVariable(TaskEntity task) {
    if (!isOnesOwn(task)) {
      super.checkUpdateTaskVariable(task);
    }
  }

  private static boolean isOnesOwn(@Nullable TaskEntity task) {
    if (task == null) {
      // the engine asks before it looks whether there is one
      throw new NullValueException("Cannot find the task: it is completed, or never was");
    }
    var account = Context.getCommandContext().getAuthentication();
    if (account == null || account.getUserId() == null) {
      return false;
    }
    return account.getUserId().equals(task.getAssignee())
        || task.getCandidates().stream().anyMatch(candidate -> names(candidate, account));
  }

  private static boolean names(IdentityLink candidate, Authentication account) {
    return candidate.getGroupId() == null
        ? account.getUserId().equals(candidate.getUserId())
        : account.getGroupIds() != null && account.getGroupIds().contains(candidate.getGroupId());
  }
}
