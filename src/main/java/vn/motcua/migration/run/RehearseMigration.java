package vn.motcua.migration.run;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.deadline.ClockReader;
import vn.motcua.deadline.DossierDeadline;
import vn.motcua.deadline.Rung;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.migration.Rehearsed;
import vn.motcua.migration.RunningModels;
import vn.motcua.migration.RunningModels.Running;
import vn.motcua.migration.Standing;
import vn.motcua.migration.Standing.Timer;
import vn.motcua.migration.Text;
import vn.motcua.migration.plan.Migration.Route;
import vn.motcua.migration.plan.Migrations;

/**
 * What a migration would do to each dossier: it is done, looked at, and taken back, a few dossiers
 * at a time. What it says of a dossier is therefore what the run does, if nothing happens
 * meanwhile.
 */
@Service
public class RehearseMigration {

  private static final int PAGE = 50;

  /**
   * A process of a dossier.
   *
   * @param code null before acceptance
   * @param after null if it cannot go over
   * @param refusal why it cannot; null if it can
   * @param incidents how many of its jobs have failed for good: they go over as they are
   */
  public record Line(
      UUID dossier,
      @Nullable String code,
      int fromVersion,
      int toVersion,
      Side before,
      @Nullable Side after,
      int incidents,
      @Nullable Text refusal) {}

  /**
   * @param elements the ids of the elements at which the process stands
   * @param deadline null before acceptance
   * @param nextTimer of all the dossier's processes; null if none will fire
   */
  public record Side(List<String> elements, @Nullable Dates deadline, @Nullable Timer nextTimer) {}

  /**
   * @param reached the rungs reached in the present period
   */
  public record Dates(Instant dueAt, Instant atRiskAt, Set<Rung> reached) {

    static Dates of(DossierDeadline deadline) {
      return new Dates(deadline.due().dueAt(), deadline.due().atRiskAt(), deadline.reached());
    }
  }

  /**
   * @param dossiers how many processes of dossiers were looked at
   * @param refused how many cannot go over
   */
  public record Counts(int dossiers, int refused) {}

  private final Migrations migrations;
  private final RunningModels models;
  private final Candidates candidates;
  private final Runs runs;
  private final ClockReader clocks;
  private final RulesByCalendar rules;

  RehearseMigration(
      Migrations migrations,
      RunningModels models,
      Candidates candidates,
      Runs runs,
      ClockReader clocks,
      RulesByCalendar rules) {
    this.migrations = migrations;
    this.models = models;
    this.candidates = candidates;
    this.runs = runs;
    this.clocks = clocks;
    this.rules = rules;
  }

  /**
   * @param lines is given each line as it is found
   * @throws vn.motcua.migration.plan.UnknownMigrationException if there is none, before any line
   */
  public Counts of(long id, Consumer<Line> lines) {
    var migration = migrations.get(id);
    int[] counts = {0, 0};
    for (var route : migration.routes()) {
      candidates.each(
          migration,
          route,
          PAGE,
          page -> {
            for (var line : rehearse(route, page)) {
              counts[0]++;
              counts[1] += line.refusal() == null ? 0 : 1;
              lines.accept(line);
            }
          });
    }
    return new Counts(counts[0], counts[1]);
  }

  private List<Line> rehearse(Route route, List<Running> page) {
    var standings = models.standing(page.stream().map(Running::process).toList());
    var dossiers = page.stream().map(Running::dossier).collect(toSet());
    var before = dates(dossiers);
    var after = new HashMap<UUID, Dates>();
    var rehearsed = new HashMap<String, Rehearsed>();
    models.rehearse(
        route.passage(),
        standings.keySet(),
        moved -> {
          rehearsed.putAll(moved);
          after.putAll(dates(dossiers));
        });
    var codes = runs.codes(dossiers);
    return standings.values().stream()
        // else it has ended meanwhile
        .filter(standing -> rehearsed.containsKey(standing.process()))
        .map(
            standing ->
                line(
                    route,
                    standing,
                    rehearsed.get(standing.process()),
                    codes.get(standing.dossier()),
                    before.get(standing.dossier()),
                    after.get(standing.dossier())))
        .toList();
  }

  private static Line line(
      Route route,
      Standing standing,
      Rehearsed rehearsed,
      @Nullable String code,
      @Nullable Dates before,
      @Nullable Dates after) {
    return new Line(
        standing.dossier(),
        code,
        route.sourceVersion(),
        route.targetVersion(),
        new Side(standing.elements(), before, standing.next(standing.timers())),
        rehearsed.refusal() == null
            ? new Side(rehearsed.elements(), after, standing.next(rehearsed.timers()))
            : null,
        standing.incidents(),
        rehearsed.refusal());
  }

  private Map<UUID, Dates> dates(Collection<UUID> dossiers) {
    return clocks.read(dossiers).entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                clock ->
                    Dates.of(
                        clock.getValue().under(rules.of(clock.getValue().calendarVersion())))));
  }
}
