package vn.motcua.modelcheck.rules.code;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.juel.Juel;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.rules.Rule;

/** What may fail outside must not take back the officer's decision before it. */
public class OutsideCalls extends Rule<ServiceTask> {

  public OutsideCalls() {
    super(ServiceTask.class);
  }

  @Override
  public void validate(ServiceTask task, ValidationResultCollector found) {
    String delegate = task.getCamundaDelegateExpression();
    if (delegate != null
        && Juel.name(delegate).filter(Vocabulary.OUTSIDE::contains).isPresent()
        && !task.isCamundaAsyncBefore()) {
      error(found, "async-missing", delegate);
    }
  }
}
