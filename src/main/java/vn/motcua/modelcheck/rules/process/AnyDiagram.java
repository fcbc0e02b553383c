package vn.motcua.modelcheck.rules.process;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.rules.Rule;

/** A process without a picture cannot be read by those who work by it. */
public class AnyDiagram extends Rule<Process> {

  private final ProcessFile file;

  public AnyDiagram(ProcessFile file) {
    super(Process.class);
    this.file = file;
  }

  @Override
  public void validate(Process process, ValidationResultCollector found) {
    if (file.outline().references().stream().noneMatch(ref -> ref.by().equals("bpmnElement"))) {
      error(found, "diagram-missing");
    }
  }
}
