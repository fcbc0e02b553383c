package vn.motcua.modelcheck.office;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** A readable {@code .bpmn} file. */
public record ProcessFile(
    String folder, String name, BpmnModelInstance model, Flows flows, XmlOutline outline) {

  public String path() {
    return folder + "/" + name;
  }

  public List<Process> processes() {
    return List.copyOf(model.getModelElementsByType(Process.class));
  }
}
