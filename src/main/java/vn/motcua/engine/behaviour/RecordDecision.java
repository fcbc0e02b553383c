package vn.motcua.engine.behaviour;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.engine.standins.Officer;
import vn.motcua.engine.teamwork.TaskDossier;
import vn.motcua.review.Decisions;
import vn.motcua.teamwork.Assignments;

/**
 * Checks an officer's decision again, because forms are checked in the browser alone, and puts it
 * on record. The officer's words leave the engine before it stores them: they may name people.
 */
class RecordDecision implements TaskListener {

  static final String NOTE = "note";

  private final String decision;
  private final List<String> outcomes;
  private final Set<String> noteRequired;
  private final Decisions decisions;
  private final Assignments assignments;

  RecordDecision(
      String decision,
      List<String> outcomes,
      Set<String> noteRequired,
      Decisions decisions,
      Assignments assignments) {
    this.decision = decision;
    this.outcomes = outcomes;
    this.noteRequired = noteRequired;
    this.decisions = decisions;
    this.assignments = assignments;
  }

  @Override
  public void notify(DelegateTask task) {
    if (!(task.getVariable(decision) instanceof String outcome && outcomes.contains(outcome))) {
      throw new RefusedException(
          "Chưa chọn kết quả của việc “%s”: %s phải là một trong %s"
              .formatted(task.getName(), decision, String.join(", ", outcomes)));
    }
    var note =
        task.getVariable(NOTE) instanceof String text && !text.isBlank() ? text.trim() : null;
    if (note == null && noteRequired.contains(outcome)) {
      throw new RefusedException(
          "Phải ghi rõ lý do, nội dung (note) khi chọn %s ở việc “%s”"
              .formatted(outcome, task.getName()));
    }
    var dossier = TaskDossier.of(task);
    decisions.add(
        dossier,
        task.getTaskDefinitionKey(),
        outcome,
        note,
        Actor.of(task),
        onBehalfOf(task, dossier));
    task.getExecution().removeVariable(NOTE);
  }

  // by a group that is lent, or because the task was an absent officer's
  private @Nullable String onBehalfOf(DelegateTask task, UUID dossier) {
    return Officer.acting(task.getProcessEngineServices().getIdentityService())
        .filter(officer -> !officer.standsInFor().isEmpty())
        .flatMap(
            officer ->
                officer
                    .onBehalfOfCandidate(task.getCandidates())
                    .or(
                        () ->
                            assignments.takenOnBehalfOf(
                                dossier, task.getId(), officer.getUserId())))
        .orElse(null);
  }
}
