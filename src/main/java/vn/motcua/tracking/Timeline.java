package vn.motcua.tracking;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.StatusChange;
import vn.motcua.review.Decision;
import vn.motcua.review.Decisions;

/** Answers what happened to a dossier. */
@Service
@Transactional(readOnly = true)
public class Timeline {

  /**
   * A status entered, or a decision made at a step.
   *
   * @param actor the account, and {@code actorName} what colleagues call it
   * @param step the task's id in its model, and {@code stepName} what people call it
   * @param outcome the choice's value in its form, and {@code outcomeLabel} its words
   */
  public record Entry(
      OffsetDateTime at,
      String actor,
      @Nullable String actorName,
      DossierState.@Nullable StatusName status,
      @Nullable String step,
      @Nullable String stepName,
      @Nullable String outcome,
      @Nullable String outcomeLabel,
      @Nullable String note) {}

  private final Dossiers dossiers;
  private final Decisions decisions;
  private final StepNames stepNames;
  private final AccountNames accountNames;

  Timeline(Dossiers dossiers, Decisions decisions, StepNames stepNames, AccountNames accountNames) {
    this.dossiers = dossiers;
    this.decisions = decisions;
    this.stepNames = stepNames;
    this.accountNames = accountNames;
  }

  /** Oldest first; a decision comes before the status that followed from it. */
  public List<Entry> of(UUID id) {
    dossiers.get(id);
    var made = decisions.of(id);
    var entered = dossiers.record(id);
    var steps = stepNames.of(id);
    var names =
        accountNames.of(
            Stream.concat(
                    made.stream().map(Decision::actor), entered.stream().map(StatusChange::actor))
                .toList());
    return Stream.concat(
            made.stream().map(d -> entry(d, steps.get(d.step()), names.get(d.actor()))),
            entered.stream().map(change -> entry(change, names.get(change.actor()))))
        .sorted(Comparator.comparing(Entry::at))
        .toList();
  }

  private static Entry entry(
      Decision decision, StepNames.@Nullable Step step, @Nullable String actorName) {
    return new Entry(
        DossierState.local(decision.decidedAt()),
        decision.actor(),
        actorName,
        null,
        decision.step(),
        step == null ? null : step.name(),
        decision.outcome(),
        step == null ? null : step.outcomes().get(decision.outcome()),
        decision.note());
  }

  private static Entry entry(StatusChange change, @Nullable String actorName) {
    return new Entry(
        DossierState.local(change.occurredAt()),
        change.actor(),
        actorName,
        DossierState.StatusName.of(change.status()),
        null,
        null,
        null,
        null,
        null);
  }
}
