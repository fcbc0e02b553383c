package vn.motcua.modelcheck.rules.decisions;

import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.DecisionFile;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.rules.Rule;

/** What the engine and the archive need to know of every decision. */
public class DecisionSettings extends Rule<Decision> {

  private final Office office;
  private final DecisionFile file;

  public DecisionSettings(Office office, DecisionFile file) {
    super(Decision.class);
    this.office = office;
    this.file = file;
  }

  @Override
  public void validate(Decision decision, ValidationResultCollector found) {
    if (isBlank(decision.getCamundaHistoryTimeToLiveString())) {
      error(found, "time-to-live-missing");
    }
    if (isBlank(decision.getVersionTag())) {
      error(found, "version-tag-missing");
    }
    office.decisions().stream()
        .takeWhile(other -> other != file)
        .filter(
            other -> other.decisions().stream().anyMatch(d -> d.getId().equals(decision.getId())))
        .findFirst()
        .ifPresent(other -> error(found, "decision-id-twice", decision.getId(), other.path()));
  }

  private static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }
}
