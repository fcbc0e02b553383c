package vn.motcua.replay.ledger;

import java.util.List;

/** A ledger that cannot be replayed, with all that is wrong in it: one sentence for each row. */
public final class BadLedgerException extends Exception {

  private static final int SHOWN = 50;

  private final List<String> problems;

  BadLedgerException(List<String> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }

  private static String text(List<String> problems) {
    var text = String.join(System.lineSeparator(), problems.subList(0, shown(problems)));
    int more = problems.size() - shown(problems);
    return more == 0 ? text : text + System.lineSeparator() + "and %d more".formatted(more);
  }

  private static int shown(List<String> problems) {
    return Math.min(problems.size(), SHOWN);
  }
}
