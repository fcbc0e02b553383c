package vn.motcua.engine.behaviour;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.review.Decisions;

/**
 * Checks an officer's decision again, because forms are checked in the browser alone, and puts it
 * on record. The officer's words leave the engine before it stores them: they may name people.
 */
class RecordDecision implements TaskListener {

  private static final String NOTE = "note";

  private final String decision;
  private final List<String> outcomes;
  private final Set<String> noteRequired;
  private final Decisions decisions;

  RecordDecision(
      String decision, List<String> outcomes, Set<String> noteRequired, Decisions decisions) {
    this.decision = decision;
    this.outcomes = outcomes;
    this.noteRequired = noteRequired;
    this.decisions = decisions;
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
    decisions.add(
        UUID.fromString(task.getExecution().getProcessBusinessKey()),
        task.getTaskDefinitionKey(),
        outcome,
        note,
        Actor.of(task));
    task.getExecution().removeVariable(NOTE);
  }
}
