package vn.motcua.engine.teamwork;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;
import vn.motcua.engine.access.FullName;
import vn.motcua.engine.refusals.EndedTask;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.engine.standins.LentGroups;
import vn.motcua.engine.standins.Officer;
import vn.motcua.teamwork.OpenTask;
import vn.motcua.teamwork.TaskAssignments;
import vn.motcua.teamwork.TaskGoneException;

/** The tasks of the engine, for the API: nobody is logged in to the engine itself. */
@Component
class CamundaTaskAssignments implements TaskAssignments {

  private final TaskService tasks;
  private final HistoryService history;
  private final IdentityService identity;
  private final LentGroups lent;

  CamundaTaskAssignments(
      TaskService tasks, HistoryService history, IdentityService identity, LentGroups lent) {
    this.tasks = tasks;
    this.history = history;
    this.identity = identity;
    this.lent = lent;
  }

  @Override
  public OpenTask get(String id) {
    var task = tasks.createTaskQuery().taskId(id).singleResult();
    if (task == null) {
      throw gone(id);
    }
    var hands = new Hands(identity, lent);
    boolean mayBeGiven =
        Officer.acting(identity)
            .filter(officer -> hands.mayGive(officer, task.getAssignee()))
            .isPresent();
    return new OpenTask(id, task.getAssignee(), mayBeGiven, colleagues(candidates(id)));
  }

  @Override
  public void give(String id, String colleague) {
    try {
      tasks.setAssignee(id, colleague);
    } catch (NullValueException | RefusedException e) {
      if (tasks.createTaskQuery().taskId(id).count() == 0) {
        throw gone(id);
      }
      throw e;
    }
  }

  private TaskGoneException gone(String id) {
    return EndedTask.find(history, id)
        .map(
            ended -> {
              var by = ended.completedBy();
              var name = by == null ? null : FullName.of(identity, by);
              return TaskGoneException.ended(by, name, ended.at().toInstant());
            })
        .orElseGet(TaskGoneException::unknown);
  }

  private List<IdentityLink> candidates(String id) {
    return tasks.getIdentityLinksForTask(id).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .toList();
  }

  private List<OpenTask.Colleague> colleagues(Collection<IdentityLink> candidates) {
    var names = new HashMap<String, String>();
    candidates.stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .forEach(group -> names.putAll(members(group)));
    var absences = lent.absences();
    var absent = absences.stream().map(LentGroups.Absence::absent).collect(Collectors.toSet());
    var others = new HashSet<String>();
    candidates.stream().map(IdentityLink::getUserId).filter(Objects::nonNull).forEach(others::add);
    absences.stream()
        .filter(absence -> names.containsKey(absence.absent()))
        .forEach(absence -> others.add(absence.deputy()));
    others.removeAll(names.keySet());
    names.putAll(named(others));
    return names.entrySet().stream()
        .map(e -> new OpenTask.Colleague(e.getKey(), e.getValue(), absent.contains(e.getKey())))
        .sorted(Comparator.comparing(OpenTask.Colleague::name))
        .toList();
  }

  private Map<String, String> members(String group) {
    return names(identity.createUserQuery().memberOfGroup(group).list());
  }

  private Map<String, String> named(Set<String> accounts) {
    return accounts.isEmpty()
        ? Map.of()
        : names(identity.createUserQuery().userIdIn(accounts.toArray(String[]::new)).list());
  }

  private static Map<String, String> names(List<User> users) {
    return users.stream().collect(Collectors.toMap(User::getId, FullName::of));
  }
}
