package vn.motcua.modelcheck.rules.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.office.XmlOutline.Reference;
import vn.motcua.modelcheck.rules.Rule;

/** Every step and line is drawn. */
public class Diagram extends Rule<FlowElement> {

  private final Set<String> drawn;

  public Diagram(ProcessFile file) {
    super(FlowElement.class);
    drawn =
        file.outline().references().stream()
            .filter(reference -> reference.by().equals("bpmnElement"))
            .map(Reference::target)
            .collect(Collectors.toSet());
  }

  @Override
  public void validate(FlowElement element, ValidationResultCollector found) {
    boolean visible = element instanceof FlowNode || element instanceof SequenceFlow;
    // without any diagram there is one complaint, not one for each element
    if (visible && !drawn.isEmpty() && !drawn.contains(element.getId())) {
      error(found, "element-not-drawn");
    }
  }
}
