package vn.motcua.modelcheck.rules.process;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.rules.Rule;

/** Of two files with the same process, the one that is deployed last would win. */
public class UniqueProcess extends Rule<Process> {

  private final Office office;
  private final ProcessFile file;

  public UniqueProcess(Office office, ProcessFile file) {
    super(Process.class);
    this.office = office;
    this.file = file;
  }

  @Override
  public void validate(Process process, ValidationResultCollector found) {
    office
        .process(process.getId())
        .map(Office.Found::file)
        .filter(first -> first != file)
        .ifPresent(first -> error(found, "process-id-twice", process.getId(), first.path()));
  }
}
