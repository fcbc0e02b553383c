package vn.motcua.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.replay.ledger.Row;

/**
 * Something that the ledger says happened to a dossier.
 *
 * @param what for messages, for example {@code finish}
 */
record Step(Instant at, Row row, String what, Consumer<OfficeWork> work) {

  // numbers as numbers: a shorter one is the smaller
  private static final Comparator<String> BY_NO =
      Comparator.<String>comparingInt(no -> no.matches("\\d+") ? no.length() : Integer.MAX_VALUE)
          .thenComparing(Comparator.naturalOrder());

  /** By instant, then by {@code no}; a stable sort keeps each dossier's own order. */
  private static final Comparator<Step> IN_ORDER =
      Comparator.comparing(Step::at).thenComparing(step -> step.row().no(), BY_NO);

  /** Everything that happens, in the order of time. */
  static List<Step> of(List<Row> ledger) {
    return ledger.stream().flatMap(row -> of(row).stream()).sorted(IN_ORDER).toList();
  }

  private static List<Step> of(Row row) {
    var steps = new ArrayList<Step>();
    steps.add(new Step(row.submittedAt(), row, "submit", office -> office.submit(row)));
    row.waits().stream().filter(row::beforeAcceptance).forEach(wait -> add(steps, row, wait));
    steps.add(new Step(row.acceptedAt(), row, "accept", office -> office.accept(row)));
    row.waits().stream()
        .filter(wait -> !row.beforeAcceptance(wait))
        .forEach(wait -> add(steps, row, wait));
    steps.add(new Step(row.finishedAt(), row, "finish", office -> office.finish(row)));
    if (row.returnedAt() != null) {
      steps.add(new Step(row.returnedAt(), row, "return", office -> office.handOver(row)));
    }
    return steps;
  }

  private static void add(List<Step> steps, Row row, Row.Wait wait) {
    steps.add(
        new Step(wait.from(), row, "ask for " + wait.kind(), office -> office.ask(row, wait)));
    steps.add(new Step(wait.to(), row, "take " + wait.kind(), office -> office.take(row, wait)));
  }
}
