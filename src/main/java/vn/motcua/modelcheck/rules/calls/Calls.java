package vn.motcua.modelcheck.rules.calls;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.juel.Juel;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.rules.Rule;

/** What is called is there. */
public class Calls extends Rule<CallActivity> {

  private final Office office;
  private final ProcessFile file;

  public Calls(Office office, ProcessFile file) {
    super(CallActivity.class);
    this.office = office;
    this.file = file;
  }

  @Override
  public void validate(CallActivity call, ValidationResultCollector found) {
    String called = call.getCalledElement();
    if (called == null || called.isBlank()) {
      error(found, "call-of-nothing");
    } else if (called.contains("${") || called.contains("#{")) {
      if (Juel.name(called).filter("reviewModel"::equals).isEmpty()) {
        error(found, "call-expression", called);
      }
    } else {
      Optional<Office.Found> process = office.process(called);
      if (process.isEmpty() && !office.mayMiss(".bpmn")) {
        error(found, "call-unknown", called);
      }
      process
          .filter(other -> !other.file().folder().equals(file.folder()))
          .filter(other -> "deployment".equals(call.getCamundaCalledElementBinding()))
          .ifPresent(other -> error(found, "binding-over-folders", other.file().path()));
    }
  }
}
