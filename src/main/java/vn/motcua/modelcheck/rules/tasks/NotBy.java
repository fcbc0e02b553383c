package vn.motcua.modelcheck.rules.tasks;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.rules.Rule;

/** Who may not do a task is known by the tasks that he has done. */
public class NotBy extends Rule<UserTask> {

  private final Office office;

  public NotBy(Office office) {
    super(UserTask.class);
    this.office = office;
  }

  @Override
  public void validate(UserTask task, ValidationResultCollector found) {
    if (office.mayMiss(".bpmn")) {
      return;
    }
    Set<String> tasks =
        office.processes().stream()
            .map(file -> file.model().getModelElementsByType(UserTask.class))
            .flatMap(Collection::stream)
            .map(FlowElement::getId)
            .collect(Collectors.toSet());
    for (String other : Declared.at(task).list("motcua.notBy")) {
      if (!tasks.contains(other)) {
        error(found, "not-by-unknown-task", other);
      }
    }
  }
}
