package vn.motcua.modelcheck.rules.code;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.rules.Rule;

/** A task of the system does something. */
public class Implementation extends Rule<Task> {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  public Implementation() {
    super(Task.class);
  }

  @Override
  public void validate(Task task, ValidationResultCollector found) {
    boolean works = task instanceof ServiceTask || task instanceof SendTask;
    if (works && !hasOne(task)) {
      error(found, "task-without-work");
    }
  }

  /** Good or bad: the bad ones are refused by other rules. */
  private static boolean hasOne(Task task) {
    Stream<String> ways = List.of("delegateExpression", "class", "expression", "type").stream();
    boolean connector =
        task.getExtensionElements() != null
            && task.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaConnector.class)
                    .count()
                > 0;
    return connector || ways.anyMatch(way -> task.getAttributeValueNs(CAMUNDA, way) != null);
  }
}
