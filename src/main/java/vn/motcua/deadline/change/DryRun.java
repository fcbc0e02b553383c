package vn.motcua.deadline.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.CalendarDifference;
import vn.motcua.calendar.CalendarDifference.DayChange;
import vn.motcua.deadline.DossierDeadline;
import vn.motcua.deadline.calendars.CalendarVersions;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.deadline.change.CalendarChanges.Left;

/** What applying a version would do to the open dossiers, all seen at one moment. */
@Service
public class DryRun {

  private static final int PAGE = 1000;

  /**
   * A dossier whose due or at-risk instant would move, or that could not follow.
   *
   * @param move null if it could not
   * @param failure why it could not: a year is missing
   * @param why the days between the beginning of its period and the later due date that are worked
   *     in one of the calendars only
   * @param officeHours whether other office hours are a reason too
   */
  public record Line(
      UUID dossier,
      @Nullable String code,
      @Nullable PlannedMove move,
      @Nullable String failure,
      List<DayChange> why,
      boolean officeHours) {}

  /**
   * @param open how many dossiers have another version
   * @param dueMoves of how many of them the due instant would move
   * @param onlyAtRiskMoves of how many only the at-risk instant would
   * @param failing how many could not follow
   */
  public record Counts(int open, int dueMoves, int onlyAtRiskMoves, int failing) {}

  private final CalendarChanges changes;
  private final CalendarVersions versions;
  private final PlanMoves planMoves;
  private final RulesByCalendar rules;

  DryRun(
      CalendarChanges changes,
      CalendarVersions versions,
      PlanMoves planMoves,
      RulesByCalendar rules) {
    this.changes = changes;
    this.versions = versions;
    this.planMoves = planMoves;
    this.rules = rules;
  }

  /**
   * @param lines is given each line as it is found, by dossier id
   * @throws vn.motcua.deadline.calendars.UnknownCalendarException if there is no such version,
   *     before any line
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Counts of(String version, Consumer<Line> lines) {
    versions.get(version);
    var differences = new HashMap<String, CalendarDifference>();
    var counts = new Counts(0, 0, 0, 0);
    var page = changes.left(version, CalendarChanges.START, PAGE);
    while (!page.isEmpty()) {
      counts = add(counts, page, version, differences, lines);
      page = changes.left(version, page.get(page.size() - 1).dossier(), PAGE);
    }
    return counts;
  }

  private Counts add(
      Counts counts,
      List<Left> page,
      String version,
      Map<String, CalendarDifference> differences,
      Consumer<Line> lines) {
    var codes = new HashMap<UUID, String>();
    page.forEach(left -> codes.put(left.dossier(), left.code()));
    var plan = planMoves.of(page.stream().map(Left::dossier).toList(), version);
    plan.failures()
        .forEach(
            (dossier, reason) ->
                lines.accept(
                    new Line(dossier, codes.get(dossier), null, reason, List.of(), false)));
    int due = 0;
    int onlyAtRisk = 0;
    for (var move : plan.moves()) {
      if (move.moves()) {
        due += move.dueMoves() ? 1 : 0;
        onlyAtRisk += move.dueMoves() ? 0 : 1;
        var difference =
            differences.computeIfAbsent(
                move.before().calendarVersion(), before -> difference(before, version));
        lines.accept(line(move, codes.get(move.dossier()), difference));
      }
    }
    return new Counts(
        counts.open() + page.size(),
        counts.dueMoves() + due,
        counts.onlyAtRiskMoves() + onlyAtRisk,
        counts.failing() + plan.failures().size());
  }

  private CalendarDifference difference(String before, String after) {
    return CalendarDifference.between(rules.of(before).calendar(), rules.of(after).calendar());
  }

  private Line line(PlannedMove move, @Nullable String code, CalendarDifference difference) {
    var due = later(move.before().due().dueAt(), move.after().due().dueAt());
    var why = difference.within(dateOf(move, periodStart(move.before())), dateOf(move, due));
    return new Line(move.dossier(), code, move, null, why, difference.officeHours());
  }

  private LocalDate dateOf(PlannedMove move, Instant instant) {
    return rules.of(move.after().calendarVersion()).calendar().dateOf(instant);
  }

  private static Instant periodStart(DossierDeadline deadline) {
    return deadline.intervals().stream()
        .filter(interval -> interval.period() == deadline.period())
        .findFirst()
        .orElseThrow()
        .startedAt();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
