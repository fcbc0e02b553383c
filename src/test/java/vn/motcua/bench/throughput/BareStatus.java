package vn.motcua.bench.throughput;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** Sets the variable {@code status} where a model declares one, in the processes of the dossier. */
class BareStatus extends AbstractBpmnParseListener {

  private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    var extensions = element.element("extensionElements");
    var properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
    if (properties != null) {
      properties.elements().stream()
          .filter(property -> "motcua.status".equals(property.attribute("name")))
          .map(property -> property.attribute("value"))
          .forEach(
              status ->
                  process
                      .findActivity(element.attribute("id"))
                      .addBuiltInListener(
                          ExecutionListener.EVENTNAME_START,
                          (ExecutionListener) entered -> enter(entered, status)));
    }
    element.elements().forEach(child -> parseProcess(child, process));
  }

  private static void enter(DelegateExecution execution, String status) {
    if (!status.equals(execution.getVariable("status"))) {
      var process = execution.getProcessInstance();
      while (process != null) {
        process.setVariable("status", status);
        var calling = process.getSuperExecution();
        process = calling == null ? null : calling.getProcessInstance();
      }
    }
  }
}
