package vn.motcua.modelcheck.rules.tasks;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.rules.Rule;

/** How a task may end, and what is wanted for it, fit together. */
public class Decisions extends Rule<UserTask> {

  public Decisions() {
    super(UserTask.class);
  }

  @Override
  public void validate(UserTask task, ValidationResultCollector found) {
    Declared declared = Declared.at(task);
    if (!declared.misspelt().isEmpty()) {
      return;
    }
    boolean decides = declared.value("motcua.decision").filter(v -> !v.isBlank()).isPresent();
    List<String> outcomes = declared.list("motcua.outcomes");
    if (decides && outcomes.isEmpty()) {
      error(found, "decision-without-outcomes");
    } else if (!decides && !outcomes.isEmpty()) {
      error(found, "outcomes-without-decision");
    } else {
      for (String property : List.of("motcua.noteRequired", "motcua.allPapersFor")) {
        declared.list(property).stream()
            .filter(outcome -> !outcomes.contains(outcome))
            .forEach(
                outcome ->
                    error(
                        found, "outcome-unknown", property, outcome, String.join(", ", outcomes)));
      }
    }
    declared
        .value("motcua.records")
        .map(Vocabulary.RECORDS::get)
        .filter(status -> !declared.status().equals(Optional.of(status)))
        .map(Status::name)
        .ifPresent(status -> error(found, "records-in-wrong-status", status));
  }
}
