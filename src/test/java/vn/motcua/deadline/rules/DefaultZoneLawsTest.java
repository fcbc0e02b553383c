package vn.motcua.deadline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadline.rules.Cases.CALENDAR;

import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterTry;
import org.opentest4j.TestAbortedException;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.rules.AnyDeadline.Period;
import vn.motcua.procedures.TimeLimit;

/** The machine's default zone, also that under which the calendar was read, changes nothing. */
@Domain(AnyDeadline.class)
@Domain(DomainContext.Global.class)
class DefaultZoneLawsTest {

  private static final TimeZone BEFORE = TimeZone.getDefault();
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Asia/Ho_Chi_Minh",
          "Pacific/Kiritimati",
          "Pacific/Pago_Pago",
          "Europe/Berlin",
          "Asia/Kathmandu");

  private final DeadlineRules here = new DeadlineRules(CALENDAR);

  /** What the rules answer for one dossier. */
  private record Answers(DueDates dates, Timeliness timeliness, List<CountedDay> days) {}

  @Property
  void theDefaultZoneChangesNothing(
      @ForAll TimeLimit limit,
      @ForAll Period period,
      @ForAll Instant finished,
      @ForAll("zones") TimeZone zone) {
    Answers expected = ask(here, limit, period, finished);

    TimeZone.setDefault(zone);

    assertThat(ask(here, limit, period, finished)).isEqualTo(expected);
  }

  @Property(tries = 50)
  void theZoneInWhichTheCalendarWasReadChangesNothing(
      @ForAll TimeLimit limit,
      @ForAll Period period,
      @ForAll Instant finished,
      @ForAll("zones") TimeZone zone) {
    Answers expected = ask(here, limit, period, finished);

    TimeZone.setDefault(zone);
    DeadlineRules elsewhere =
        new DeadlineRules(
            WorkingCalendar.load(new ClassPathResource("calendar/working-days.yaml")));

    assertThat(ask(elsewhere, limit, period, finished)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<TimeZone> zones() {
    return Arbitraries.of(ZONES).map(TimeZone::getTimeZone);
  }

  @AfterTry
  void restoreTheZone() {
    TimeZone.setDefault(BEFORE);
  }

  private static Answers ask(
      DeadlineRules rules, TimeLimit limit, Period period, Instant finished) {
    try {
      DueDates dates = rules.compute(limit, period.start(), period.waits());
      return new Answers(
          dates,
          rules.timeliness(limit, dates.dueAt(), finished),
          rules.days(limit, period.start(), dates.dueAt()));
    } catch (UnknownYearException e) {
      throw new TestAbortedException(e.getMessage());
    }
  }
}
