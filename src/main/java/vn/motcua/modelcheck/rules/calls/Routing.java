package vn.motcua.modelcheck.rules.calls;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.rules.Rule;

/** A decision that is asked for is there, and its answer is kept. */
public class Routing extends Rule<BusinessRuleTask> {

  private final Office office;
  private final ProcessFile file;

  public Routing(Office office, ProcessFile file) {
    super(BusinessRuleTask.class);
    this.office = office;
    this.file = file;
  }

  @Override
  public void validate(BusinessRuleTask task, ValidationResultCollector found) {
    String decision = task.getCamundaDecisionRef();
    if (decision == null || decision.isBlank()) {
      error(found, "decision-of-nothing");
      return;
    }
    if (!office.hasDecision(decision) && !office.mayMiss(".dmn")) {
      error(found, "decision-unknown", decision);
    } else if ("deployment".equals(task.getCamundaDecisionRefBinding())
        && office.decisions().stream().noneMatch(dmn -> dmn.folder().equals(file.folder()))) {
      error(found, "binding-over-folders", decision);
    }
    String result = task.getCamundaResultVariable();
    if (result == null || result.isBlank()) {
      error(found, "decision-without-result");
    }
  }
}
