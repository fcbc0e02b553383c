package vn.motcua.modelcheck.rules.flow;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.rules.Rule;

/** A process is started by the dossier or by a call: at one plain start. */
public class Starts extends Rule<Process> {

  public Starts() {
    super(Process.class);
  }

  @Override
  public void validate(Process process, ValidationResultCollector found) {
    List<FlowElement> starts =
        process.getFlowElements().stream().filter(StartEvent.class::isInstance).toList();
    boolean plain =
        starts.stream()
            .map(StartEvent.class::cast)
            .allMatch(start -> start.getEventDefinitions().isEmpty());
    if (starts.size() != 1) {
      error(found, "start-not-one", starts.size());
    } else if (!plain) {
      error(found, "start-not-plain", starts.get(0).getId());
    }
  }
}
