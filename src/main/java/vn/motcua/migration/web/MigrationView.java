package vn.motcua.migration.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.migration.Comparison;
import vn.motcua.migration.plan.Migration;
import vn.motcua.migration.run.Progress;

/**
 * A migration as the API shows it.
 *
 * @param undoes the migration that it takes back
 * @param routes one for each version that it leads from
 */
record MigrationView(
    long id,
    String process,
    State state,
    @Nullable Long undoes,
    String plannedBy,
    OffsetDateTime plannedAt,
    List<RouteView> routes,
    @Nullable ProgressView progress) {

  enum State {
    PLANNED,
    RUNNING,
    FINISHED
  }

  record VersionView(int version, @Nullable String tag) {}

  /**
   * @param comparison null if a version was removed meanwhile, and in lists
   */
  record RouteView(
      VersionView from,
      VersionView to,
      Map<String, String> renamed,
      @Nullable Comparison comparison) {

    static RouteView of(Migration.Route route, @Nullable Comparison comparison) {
      return new RouteView(
          new VersionView(route.sourceVersion(), route.sourceTag()),
          new VersionView(route.targetVersion(), route.targetTag()),
          route.renamed(),
          comparison);
    }
  }

  /**
   * @param perSecond dossiers a second since it was begun
   * @param longestMillis how long, at most, one dossier was kept from the officers
   */
  record ProgressView(
      int total,
      int done,
      int ended,
      int failed,
      int left,
      double perSecond,
      int longestMillis,
      String startedBy,
      OffsetDateTime startedAt,
      @Nullable OffsetDateTime finishedAt) {}

  static MigrationView of(
      Migration migration, List<RouteView> routes, Progress progress, Clock clock) {
    return new MigrationView(
        migration.id(),
        migration.process(),
        state(progress),
        migration.undoes(),
        migration.plannedBy(),
        local(migration.plannedAt()),
        routes,
        progress.startedAt() == null ? null : view(progress, progress.startedAt(), clock));
  }

  private static State state(Progress progress) {
    if (progress.startedAt() == null) {
      return State.PLANNED;
    }
    return progress.finishedAt() == null ? State.RUNNING : State.FINISHED;
  }

  private static ProgressView view(Progress progress, Instant startedAt, Clock clock) {
    var finishedAt = progress.finishedAt();
    var until = finishedAt == null ? clock.instant() : finishedAt;
    double seconds = Math.max(1, Duration.between(startedAt, until).toMillis()) / 1000.0;
    return new ProgressView(
        progress.total(),
        progress.done(),
        progress.ended(),
        progress.failed(),
        progress.left(),
        Math.round(10 * progress.done() / seconds) / 10.0,
        progress.longestMillis(),
        String.valueOf(progress.startedBy()),
        local(startedAt),
        finishedAt == null ? null : local(finishedAt));
  }

  static OffsetDateTime local(Instant instant) {
    return OffsetDateTime.ofInstant(instant, WorkingCalendar.ZONE);
  }
}
