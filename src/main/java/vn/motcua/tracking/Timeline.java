package vn.motcua.tracking;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.StatusChange;
import vn.motcua.review.Decision;
import vn.motcua.review.Decisions;
import vn.motcua.teamwork.Assignment;
import vn.motcua.teamwork.Assignments;

/** Answers what happened to a dossier. */
@Service
@Transactional(readOnly = true)
public class Timeline {

  /**
   * A status entered, a decision made at a step, or a task in other hands.
   *
   * @param actor the account, and {@code actorName} what colleagues call it
   * @param step the task's id in its model, and {@code stepName} what people call it
   * @param outcome the choice's value in its form, and {@code outcomeLabel} its words
   * @param onBehalfOf the absent officer whose right the actor used, if it was not his own
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
      @Nullable String note,
      @Nullable String onBehalfOf,
      @Nullable String onBehalfOfName,
      @Nullable HandChange handChange) {}

  /**
   * A task came into other hands.
   *
   * @param step the task's id in its model, and {@code stepName} what people call it
   * @param from who had it; null if nobody had
   * @param to who has it; null if it went back to the group
   */
  public record HandChange(
      Assignment.Kind kind,
      String step,
      @Nullable String stepName,
      @Nullable String from,
      @Nullable String fromName,
      @Nullable String to,
      @Nullable String toName) {}

  private final Dossiers dossiers;
  private final Decisions decisions;
  private final Assignments assignments;
  private final StepNames stepNames;
  private final AccountNames accountNames;

  Timeline(
      Dossiers dossiers,
      Decisions decisions,
      Assignments assignments,
      StepNames stepNames,
      AccountNames accountNames) {
    this.dossiers = dossiers;
    this.decisions = decisions;
    this.assignments = assignments;
    this.stepNames = stepNames;
    this.accountNames = accountNames;
  }

  /** Oldest first; what an officer did comes before what followed from it. */
  public List<Entry> of(UUID id) {
    dossiers.get(id);
    var made = decisions.of(id);
    var handed = assignments.of(id);
    var entered = dossiers.record(id);
    var steps = stepNames.of(id);
    var names =
        accountNames.of(
            Stream.of(
                    handed.stream()
                        .flatMap(
                            a -> Stream.of(a.actor(), a.former(), a.present(), a.onBehalfOf())),
                    made.stream().flatMap(d -> Stream.of(d.actor(), d.onBehalfOf())),
                    entered.stream().map(StatusChange::actor))
                .flatMap(accounts -> accounts)
                .filter(Objects::nonNull)
                .toList());
    return Stream.of(
            handed.stream().map(a -> entry(a, steps.get(a.step()), names)),
            made.stream().map(d -> entry(d, steps.get(d.step()), names)),
            entered.stream().map(change -> entry(change, names.get(change.actor()))))
        .flatMap(entries -> entries)
        .sorted(Comparator.comparing(Entry::at))
        .toList();
  }

  private static Entry entry(
      Assignment handed, StepNames.@Nullable Step step, Map<String, String> names) {
    return new Entry(
        DossierState.local(handed.at()),
        handed.actor(),
        names.get(handed.actor()),
        null,
        null,
        null,
        null,
        null,
        null,
        handed.onBehalfOf(),
        name(names, handed.onBehalfOf()),
        new HandChange(
            handed.kind(),
            handed.step(),
            step == null ? null : step.name(),
            handed.former(),
            name(names, handed.former()),
            handed.present(),
            name(names, handed.present())));
  }

  private static Entry entry(
      Decision decision, StepNames.@Nullable Step step, Map<String, String> names) {
    return new Entry(
        DossierState.local(decision.decidedAt()),
        decision.actor(),
        names.get(decision.actor()),
        null,
        decision.step(),
        step == null ? null : step.name(),
        decision.outcome(),
        step == null ? null : step.outcomes().get(decision.outcome()),
        decision.note(),
        decision.onBehalfOf(),
        name(names, decision.onBehalfOf()),
        null);
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
        null,
        null,
        null,
        null);
  }

  private static @Nullable String name(Map<String, String> names, @Nullable String account) {
    return account == null ? null : names.get(account);
  }
}
