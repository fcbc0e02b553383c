package vn.motcua.modelcheck.rules.tasks;

import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.juel.Juel;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.rules.Rule;

/** A task is somebody's. */
public class TaskGroup extends Rule<UserTask> {

  public TaskGroup() {
    super(UserTask.class);
  }

  @Override
  public void validate(UserTask task, ValidationResultCollector found) {
    String groups = task.getCamundaCandidateGroups();
    if (isBlank(groups)) {
      if (isBlank(task.getCamundaAssignee())) {
        error(found, "task-without-group");
      }
      return;
    }
    for (String group : groups.split(",")) {
      Optional<String> variable = Juel.name(group);
      boolean known =
          variable
              .map(Vocabulary.GROUP_VARIABLES::contains)
              .orElseGet(() -> Vocabulary.GROUPS.contains(group.trim()));
      if (!known) {
        error(found, "group-unknown", group.trim(), String.join(", ", groups()));
      }
    }
  }

  private static Iterable<String> groups() {
    return new TreeSet<>(Vocabulary.GROUPS);
  }

  private static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }
}
