package vn.motcua.deadline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadline.rules.Cases.CALENDAR;
import static vn.motcua.deadline.rules.Cases.at;
import static vn.motcua.deadline.rules.Cases.limit;
import static vn.motcua.deadline.rules.Cases.waits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.opentest4j.TestAbortedException;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.rules.AnyDeadline.Period;
import vn.motcua.procedures.TimeLimit;
import vn.motcua.procedures.TimeLimit.Unit;

/** What holds for every limit, every start and all waits. */
@Domain(AnyDeadline.class)
class DeadlineLawsTest {

  private final DeadlineRules rules = new DeadlineRules(CALENDAR);

  @Property
  void dueEndsAMomentOfWork(@ForAll TimeLimit limit, @ForAll Period period) {
    Instant due = compute(limit, period).dueAt();

    assertThat(CALENDAR.isWorkingDay(CALENDAR.dateOf(due))).isTrue();
    assertThat(CALENDAR.between(due.minusNanos(1), due)).isEqualTo(Duration.ofNanos(1));
  }

  @Property
  void aLimitInDaysEndsAtAClosingTime(@ForAll TimeLimit limit, @ForAll Period period) {
    Assume.that(limit.unit() != Unit.WORKING_HOURS);
    List<Wait> waits = limit.unit().inDays() ? period.waits() : List.of();

    Instant due = compute(limit, new Period(period.start(), waits)).dueAt();

    assertThat(due).isEqualTo(CALENDAR.closing(CALENDAR.dateOf(due)));
  }

  @Property
  void hoursAreWorkedOutToTheNanosecond(@ForAll TimeLimit limit, @ForAll Instant start) {
    Assume.that(limit.unit() == Unit.WORKING_HOURS);

    DueDates dates = compute(limit, new Period(start, List.of()));

    assertThat(CALENDAR.between(dates.effectiveStart(), dates.dueAt())).hasHours(limit.amount());
  }

  @Property
  void onlyDaysOffLieBetweenTheLastOfTheCalendarDaysAndDue(
      @ForAll TimeLimit limit, @ForAll Instant start) {
    Assume.that(limit.unit() == Unit.CALENDAR_DAYS);
    DueDates dates = compute(limit, new Period(start, List.of()));

    LocalDate last = CALENDAR.dateOf(dates.effectiveStart()).plusDays(limit.amount());

    assertThat(last.datesUntil(CALENDAR.dateOf(dates.dueAt()))).noneMatch(CALENDAR::isWorkingDay);
  }

  @Property(tries = 5_000)
  void inDayIsTheSameDayUpToTheCutoffAndTheNextWorkingDayAfterIt(
      @ForAll TimeLimit limit, @ForAll Instant start) {
    Assume.that(limit.unit() == Unit.IN_DAY);
    DueDates dates = compute(limit, new Period(start, List.of()));

    LocalDate date = CALENDAR.dateOf(dates.effectiveStart());
    Instant cutoff = date.atTime(limit.cutoff()).atZone(WorkingCalendar.ZONE).toInstant();

    assertThat(CALENDAR.dateOf(dates.dueAt()))
        .isEqualTo(dates.effectiveStart().isAfter(cutoff) ? CALENDAR.nextWorkingDay(date) : date);
  }

  @Property
  void aLongerLimitIsNeverDueEarlier(
      @ForAll TimeLimit limit, @ForAll TimeLimit other, @ForAll Period period) {
    TimeLimit longer = withAmount(limit, limit.amount() + other.amount());
    Instant later = compute(longer, period).dueAt();

    assertThat(later).isAfterOrEqualTo(compute(limit, period).dueAt());
  }

  @Property
  void aLaterAcceptanceIsNeverDueEarlier(
      @ForAll TimeLimit limit, @ForAll Period later, @ForAll Duration gap) {
    Period earlier = earlier(later, gap);
    Instant due = compute(limit, later).dueAt();

    assertThat(due).isAfterOrEqualTo(compute(limit, earlier).dueAt());
  }

  /** The share is rounded down to a whole minute, so that a second can cost most of one. */
  @Property
  void aLaterAcceptanceIsAtRiskLessThanAMinuteEarlier(
      @ForAll TimeLimit limit, @ForAll Period later, @ForAll Duration gap) {
    Period earlier = new Period(earlier(later, gap).start(), List.of());
    Instant atRisk = compute(limit, new Period(later.start(), List.of())).atRiskAt();

    assertThat(CALENDAR.between(atRisk, compute(limit, earlier).atRiskAt()))
        .isLessThan(Duration.ofMinutes(1));
  }

  @Property
  void aWaitNeverMakesDueEarlier(
      @ForAll TimeLimit limit, @ForAll Period period, @ForAll Duration more) {
    Assume.that(!period.waits().isEmpty());
    int last = period.waits().size() - 1;
    Instant due = compute(limit, period).dueAt();

    for (int i = 0; i <= last; i++) {
      assertThat(due).isAfterOrEqualTo(compute(limit, period.without(i)).dueAt());
    }
    List<Wait> longer = new ArrayList<>(period.waits());
    longer.set(last, new Wait(longer.get(last).from(), longer.get(last).to().plus(more)));
    assertThat(compute(limit, new Period(period.start(), longer)).dueAt()).isAfterOrEqualTo(due);
  }

  @Property
  void aWaitWhileTheOfficeIsClosedChangesNothing(
      @ForAll TimeLimit limit, @ForAll Instant start, @ForAll Instant day) {
    LocalDate date = known(() -> CALENDAR.workingDayOnOrAfter(CALENDAR.dateOf(day)));
    Instant opening = known(() -> CALENDAR.opening(CALENDAR.nextWorkingDay(date)));
    Assume.that(!CALENDAR.closing(date).isBefore(start));
    Wait night = new Wait(CALENDAR.closing(date), opening);

    assertThat(compute(limit, new Period(start, List.of(night))))
        .isEqualTo(compute(limit, new Period(start, List.of())));
  }

  @Property
  void aWaitMayBeSplitWhereTheLimitIsNotInDays(
      @ForAll TimeLimit limit, @ForAll Period period, @ForAll Duration head) {
    Assume.that(!limit.unit().inDays());
    DueDates whole = compute(limit, period);

    assertThat(compute(limit, split(period, head))).isEqualTo(whole);
  }

  @Property
  void splittingAWaitNeverMakesALimitInDaysDueEarlier(
      @ForAll TimeLimit limit, @ForAll Period period, @ForAll Duration head) {
    Assume.that(limit.unit().inDays());
    Instant whole = compute(limit, period).dueAt();

    assertThat(compute(limit, split(period, head)).dueAt()).isAfterOrEqualTo(whole);
  }

  @Example
  void eachOfTwoWaitsMovesALimitInDaysUpToAClosingTime() {
    Instant start = at("2023-03-14T08:00");
    TimeLimit days = limit("1 WORKING_DAYS");

    assertThat(rules.compute(days, start, waits("2023-03-14T09:00/2023-03-14T11:00")).dueAt())
        .isEqualTo(at("2023-03-16T17:00"));
    assertThat(
            rules
                .compute(
                    days,
                    start,
                    waits("2023-03-14T09:00/2023-03-14T10:00;2023-03-14T10:00/2023-03-14T11:00"))
                .dueAt())
        .isEqualTo(at("2023-03-17T17:00"));
  }

  @Property
  void atRiskLiesBetweenTheEffectiveStartAndDue(@ForAll TimeLimit limit, @ForAll Period period) {
    DueDates dates = compute(limit, period);

    assertThat(dates.atRiskAt()).isBetween(dates.effectiveStart(), dates.dueAt());
    assertThat(dates.effectiveStart()).isAfterOrEqualTo(period.start());
  }

  @Property
  void aGreaterShareIsNeverAtRiskEarlier(
      @ForAll TimeLimit limit, @ForAll TimeLimit other, @ForAll Period period) {
    int percent = Math.max(limit.atRiskPercent(), other.atRiskPercent());
    DueDates later = compute(withPercent(limit, percent), period);
    DueDates dates = compute(limit, period);

    assertThat(later.atRiskAt()).isAfterOrEqualTo(dates.atRiskAt());
    assertThat(later.dueAt()).isEqualTo(dates.dueAt());
  }

  @Property
  void finishingLaterNeverLooksBetter(
      @ForAll TimeLimit limit, @ForAll Period period, @ForAll Instant one, @ForAll Instant other) {
    Instant due = compute(limit, period).dueAt();
    Instant first = one.isBefore(other) ? one : other;
    Instant last = one.isBefore(other) ? other : one;

    assertThat(rules.timeliness(limit, due, last))
        .isGreaterThanOrEqualTo(rules.timeliness(limit, due, first));
    assertThat(rules.timeliness(limit, due, due)).isEqualTo(Timeliness.ON_TIME);
    assertThat(rules.timeliness(limit, due, due.plusNanos(1))).isEqualTo(Timeliness.LATE);
  }

  @Property
  void theExplanationCountsAsManyDaysAsTheLimitHasAndEndsOnTheDueDate(
      @ForAll TimeLimit limit, @ForAll Instant start) {
    Instant due = compute(limit, new Period(start, List.of())).dueAt();

    List<CountedDay> days = rules.days(limit, start, due);

    assertThat(days.get(days.size() - 1).date()).isEqualTo(CALENDAR.dateOf(due));
    if (limit.unit() != Unit.WORKING_HOURS) {
      assertThat(days.stream().filter(CountedDay::counted)).hasSize(limit.amount());
    }
  }

  private DueDates compute(TimeLimit limit, Period period) {
    return known(() -> rules.compute(limit, period.start(), period.waits()));
  }

  private static Period earlier(Period period, Duration gap) {
    Instant start = period.start().minus(gap);
    Assume.that(!start.isBefore(at("2023-01-01T00:00")));
    return new Period(start, period.waits());
  }

  /** The same period with its first wait as two adjacent ones. */
  private static Period split(Period period, Duration head) {
    Assume.that(!period.waits().isEmpty());
    Wait wait = period.waits().get(0);
    long length = Duration.between(wait.from(), wait.to()).toNanos();
    Instant middle = wait.from().plusNanos(head.toNanos() % Math.max(length, 1));
    List<Wait> waits = new ArrayList<>(period.waits());
    waits.set(0, new Wait(middle, wait.to()));
    waits.add(0, new Wait(wait.from(), middle));
    return new Period(period.start(), waits);
  }

  private static TimeLimit withAmount(TimeLimit limit, int amount) {
    return new TimeLimit(
        amount,
        limit.unit(),
        limit.cutoff(),
        limit.afterCutoffNextDay(),
        limit.atRiskPercent(),
        limit.onSupplement());
  }

  private static TimeLimit withPercent(TimeLimit limit, int percent) {
    return new TimeLimit(
        limit.amount(),
        limit.unit(),
        limit.cutoff(),
        limit.afterCutoffNextDay(),
        percent,
        limit.onSupplement());
  }

  /** The answer; a case that reaches into 2027 is refused, and is then no case. */
  private static <T> T known(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (UnknownYearException e) {
      assertThat(e.year()).isEqualTo(2027);
      throw new TestAbortedException(e.getMessage());
    }
  }
}
