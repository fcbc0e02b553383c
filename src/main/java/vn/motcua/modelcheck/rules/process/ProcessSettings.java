package vn.motcua.modelcheck.rules.process;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.rules.Rule;

/** What the engine, the archive and the migration need to know of every process. */
public class ProcessSettings extends Rule<Process> {

  public ProcessSettings() {
    super(Process.class);
  }

  @Override
  public void validate(Process process, ValidationResultCollector found) {
    if (!process.isExecutable()) {
      error(found, "process-not-executable");
    }
    String timeToLive = process.getCamundaHistoryTimeToLiveString();
    if (isBlank(timeToLive)) {
      error(found, "time-to-live-missing");
    } else if (!timeToLive.matches("\\d+|P\\d+D")) {
      error(found, "time-to-live-damaged", timeToLive);
    }
    if (isBlank(process.getCamundaVersionTag())) {
      error(found, "version-tag-missing");
    }
  }

  private static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }
}
