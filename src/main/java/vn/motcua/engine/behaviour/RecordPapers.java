package vn.motcua.engine.behaviour;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.engine.teamwork.TaskDossier;
import vn.motcua.procedures.Procedure.Paper;
import vn.motcua.review.PaperChecks;

/**
 * Puts on record which papers an officer ticked, and refuses an outcome that wants all of them
 * while one is missing.
 */
class RecordPapers implements TaskListener {

  private final String decision;
  private final Set<String> outcomes;
  private final PaperList list;
  private final PaperChecks checks;

  RecordPapers(String decision, Set<String> outcomes, PaperList list, PaperChecks checks) {
    this.decision = decision;
    this.outcomes = outcomes;
    this.list = list;
    this.checks = checks;
  }

  @Override
  public void notify(DelegateTask task) {
    list.ticked(task).ifPresent(ticked -> put(task, ticked));
    list.forget(task);
  }

  private void put(DelegateTask task, List<String> ticked) {
    var missing =
        list.papers(task).stream()
            .filter(paper -> !paper.optional() && !ticked.contains(paper.code()))
            .toList();
    if (!missing.isEmpty() && outcomes.contains(task.getVariable(decision))) {
      throw new RefusedException(
          "Chưa đánh dấu đã nhận: %s. Hãy đánh dấu, hoặc yêu cầu bổ sung"
              .formatted(missing.stream().map(Paper::name).collect(Collectors.joining("; "))));
    }
    checks.add(
        TaskDossier.of(task),
        task.getTaskDefinitionKey(),
        ticked,
        missing.stream().map(Paper::code).toList(),
        Actor.of(task));
  }
}
