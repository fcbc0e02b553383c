package vn.motcua.deadline.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.procedures.TimeLimit;

/**
 * How long one step of a dossier may take, as its model declares it. The law gives the whole
 * procedure its limit; the office's internal procedure divides it among the steps.
 *
 * @param amount how many of the unit; 0 for {@link Unit#NONE}
 */
public record StepLimit(int amount, Unit unit) {

  /** What {@link #amount} counts. */
  public enum Unit {
    WORKING_HOURS,
    /** Closing time of the n-th working day after the day on which the step began. */
    WORKING_DAYS,
    /**
     * The share of the running working time of the dossier's present period, in whole minutes: so
     * one model serves procedures of a day and of a month.
     */
    PERCENT,
    /** The step has no limit of its own, on purpose. */
    NONE
  }

  public static final StepLimit NONE = new StepLimit(0, Unit.NONE);

  private static final Pattern WORKING_TIME = Pattern.compile("W([HD])([1-9]\\d{0,2})");
  private static final Pattern PERCENT = Pattern.compile("([1-9]\\d?|100)%");

  /**
   * Reads {@code WH4} (working hours), {@code WD2} (working days), {@code 25%} or {@code NONE}.
   *
   * @throws IllegalArgumentException for anything else; the message says what may stand there
   */
  public static StepLimit parse(String text) {
    var time = WORKING_TIME.matcher(text.trim());
    if (time.matches()) {
      var unit = time.group(1).equals("H") ? Unit.WORKING_HOURS : Unit.WORKING_DAYS;
      return new StepLimit(Integer.parseInt(time.group(2)), unit);
    }
    var percent = PERCENT.matcher(text.trim());
    if (percent.matches()) {
      return new StepLimit(Integer.parseInt(percent.group(1)), Unit.PERCENT);
    }
    if (text.trim().equals("NONE")) {
      return NONE;
    }
    throw new IllegalArgumentException(
        "\"%s\" is no time limit of a step: write WH4 for four working hours, WD2 for two working"
                .formatted(text)
            + " days, 25% for a quarter of the dossier's own time, or NONE");
  }

  /** Whether it is a share of the dossier's time. */
  public boolean isShare() {
    return unit == Unit.PERCENT;
  }

  /**
   * The last instant that is in time for a step of a dossier whose clock does not count: before its
   * acceptance, and once the result is there.
   *
   * @return null for {@link Unit#NONE} and for a share, of which there is nothing
   * @throws UnknownYearException if the calendar does not reach that far
   */
  public @Nullable Instant due(Instant begun, DeadlineRules rules) {
    return switch (unit) {
      case WORKING_HOURS, WORKING_DAYS ->
          rules.compute(TimeLimit.of(amount, timeUnit()), begun, List.of()).dueAt();
      case PERCENT, NONE -> null;
    };
  }

  /**
   * The last instant that is in time for a step of a running period: never after that of the
   * dossier, unless the step began when that had passed, as the apology for it does. A share ends
   * with it even then. Waits do not count; a restart begins the step anew.
   *
   * @param waits of the period, as in {@link DeadlineRules#compute}
   * @return null for {@link Unit#NONE}
   * @throws UnknownYearException if a step that began after the due instant reaches a year without
   *     a calendar
   */
  public @Nullable Instant due(
      Instant begun, DueDates period, List<Wait> waits, DeadlineRules rules) {
    var dossier = period.dueAt();
    if (!begun.isBefore(dossier)) {
      return unit == Unit.PERCENT ? dossier : due(begun, rules);
    }
    if (unit == Unit.NONE) {
      return null;
    }
    try {
      var own = undisturbed(begun, period, waits, rules);
      return own.isBefore(dossier) ? own : dossier;
    } catch (UnknownYearException e) {
      // the dossier's instant lies in a year that is known
      return dossier;
    }
  }

  /**
   * Where the step would end were it not for the dossier's own due instant: later than that, the
   * model gives its steps more than there is.
   *
   * @param begun before the due instant
   * @throws UnknownYearException if the calendar does not reach that far
   */
  public Instant undisturbed(
      Instant begun, DueDates period, List<Wait> waits, DeadlineRules rules) {
    if (unit == Unit.NONE) {
      return begun;
    }
    var start = begun.isAfter(period.effectiveStart()) ? begun : period.effectiveStart();
    return resumed(start, alone(start, period, waits, rules), waits, rules);
  }

  private Instant alone(Instant start, DueDates period, List<Wait> waits, DeadlineRules rules) {
    if (unit != Unit.PERCENT) {
      return rules.compute(TimeLimit.of(amount, timeUnit()), start, List.of()).dueAt();
    }
    var share = rules.share(amount, period.effectiveStart(), period.dueAt(), waits);
    return rules.calendar().plus(start, Duration.ofNanos(share));
  }

  private Instant resumed(Instant start, Instant end, List<Wait> waits, DeadlineRules rules) {
    for (var wait : waits) {
      if (wait.to().isAfter(start) && wait.from().isBefore(end)) {
        var from = wait.from().isAfter(start) ? wait.from() : start;
        end = rules.resume(timeUnit().inDays(), end, new Wait(from, wait.to()));
      }
    }
    return end;
  }

  private TimeLimit.Unit timeUnit() {
    return unit == Unit.WORKING_DAYS ? TimeLimit.Unit.WORKING_DAYS : TimeLimit.Unit.WORKING_HOURS;
  }

  /** As a model declares it. */
  @Override
  public String toString() {
    return switch (unit) {
      case WORKING_HOURS -> "WH" + amount;
      case WORKING_DAYS -> "WD" + amount;
      case PERCENT -> amount + "%";
      case NONE -> "NONE";
    };
  }
}
