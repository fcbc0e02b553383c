package vn.motcua.procedures;

import java.time.LocalTime;

/**
 * How long a procedure may take, as its decision of publication says.
 *
 * @param amount how many of the unit; 1 for {@link Unit#IN_DAY}
 * @param cutoff until when (inclusive, Asia/Ho_Chi_Minh) a dossier counts for the same day; used by
 *     {@link Unit#IN_DAY} and by {@code afterCutoffNextDay}
 * @param afterCutoffNextDay whether a start after the cutoff counts from the next working day's
 *     opening, whatever the unit
 * @param atRiskPercent the share of the running working minutes after which a dossier is at risk, 1
 *     to 99
 * @param onSupplement what the clock does when a supplement asked for after acceptance arrives
 */
public record TimeLimit(
    int amount,
    Unit unit,
    LocalTime cutoff,
    boolean afterCutoffNextDay,
    int atRiskPercent,
    SupplementRule onSupplement) {

  public static final LocalTime DEFAULT_CUTOFF = LocalTime.of(15, 0);
  public static final int DEFAULT_AT_RISK_PERCENT = 75;

  /** What {@link #amount} counts. */
  public enum Unit {
    /** Closing time of the n-th working day after the day of the effective start. */
    WORKING_DAYS,
    /** Closing time of the date n days later, rolled forward to a working day. */
    CALENDAR_DAYS,
    /** n hours of working time after the effective start. */
    WORKING_HOURS,
    /** Closing time of the same day, or of the next working day after the cutoff. */
    IN_DAY;

    /** Whether the limit is in days: its due instant is always a closing time. */
    public boolean inDays() {
      return this == WORKING_DAYS || this == CALENDAR_DAYS;
    }
  }

  /** What a supplement after acceptance does to the clock. */
  public enum SupplementRule {
    /** The whole limit runs again from the supplement's arrival. */
    RESTART,
    /** The clock goes on where it stopped, as after a payment. */
    RESUME
  }

  /** A limit with the defaults of the law: cutoff 15:00, at risk at 75 %, restart. */
  public static TimeLimit of(int amount, Unit unit) {
    return new TimeLimit(
        amount, unit, DEFAULT_CUTOFF, false, DEFAULT_AT_RISK_PERCENT, SupplementRule.RESTART);
  }
}
