package vn.motcua.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.rules.CountedDay;
import vn.motcua.deadline.rules.DueDates;
import vn.motcua.procedures.TimeLimit;

/**
 * Why a dossier is due when it is, so that a reader can redo it with a pencil.
 *
 * @param ruleSet the law pinned at acceptance
 * @param calendarVersion that all of it is counted over; see the moves for earlier ones
 * @param due the present answer
 * @param left working time until the due instant, none when it is past; null while the clock does
 *     not run
 * @param periods oldest first: acceptance begins the first, each restart another
 * @param moves what had been promised before, oldest first
 * @param index766 the other reading of a supplement, at the moment of asking
 */
public record Explanation(
    UUID dossier,
    TimeLimit limit,
    String ruleSet,
    String calendarVersion,
    DueDates due,
    @Nullable Duration left,
    List<Period> periods,
    List<DeadlineMoves.Move> moves,
    Index766 index766) {

  /**
   * A running period.
   *
   * @param from the acceptance or the restart
   * @param dueWithoutWaits what the limit alone gives
   * @param days each day from {@code from} to the due date, and why it counts or not
   * @param steps what moved the due instant since, in order
   */
  public record Period(
      int number,
      Instant from,
      Instant effectiveStart,
      Instant dueWithoutWaits,
      List<CountedDay> days,
      List<Step> steps) {}

  /**
   * A wait or an extension.
   *
   * @param reason {@code SUPPLEMENT}, {@code PAYMENT} or {@code EXTENSION}
   * @param to when the clock ran again; null for a wait that lasts or ended the dossier
   * @param workingTime that passed meanwhile
   * @param dueAfter the due instant after this step; that of before, where the wait moved nothing
   *     or was followed by a restart
   */
  public record Step(
      String reason,
      String legalBasis,
      Instant from,
      @Nullable Instant to,
      Duration workingTime,
      Instant dueAfter) {}
}
