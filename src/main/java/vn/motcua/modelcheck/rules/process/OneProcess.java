package vn.motcua.modelcheck.rules.process;

import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.rules.Rule;

/** One file, one process: it is changed, versioned and deployed as one. */
public class OneProcess extends Rule<Definitions> {

  private final ProcessFile file;

  public OneProcess(ProcessFile file) {
    super(Definitions.class);
    this.file = file;
  }

  @Override
  public void validate(Definitions element, ValidationResultCollector found) {
    int processes = file.processes().size();
    if (processes == 0) {
      error(found, "process-none");
    } else if (processes > 1) {
      error(found, "process-several", processes);
    }
  }
}
