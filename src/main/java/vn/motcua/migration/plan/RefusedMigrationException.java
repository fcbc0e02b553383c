package vn.motcua.migration.plan;

import org.jspecify.annotations.Nullable;

/** A migration that cannot be planned, run or undone as things stand. */
public class RefusedMigrationException extends RuntimeException {

  private RefusedMigrationException(String message) {
    super(message);
  }

  static RefusedMigrationException nothingRuns(String process) {
    return new RefusedMigrationException(
        "No dossier is in an older version of %s: there is nothing to migrate".formatted(process));
  }

  public static RefusedMigrationException outdated(String process, @Nullable Integer latest) {
    return new RefusedMigrationException(
        latest == null
            ? "A version of %s that this plan is about was removed: make a new plan"
                .formatted(process)
            : "Version %d of %s was deployed after this plan: make a new plan"
                .formatted(latest, process));
  }

  public static RefusedMigrationException running(long id) {
    return new RefusedMigrationException(
        "Migration %d is still running: see GET /api/v1/migrations/%d".formatted(id, id));
  }

  static RefusedMigrationException notRun(long id) {
    return new RefusedMigrationException(
        "Migration %d was never run to its end: there is nothing to undo".formatted(id));
  }

  static RefusedMigrationException movedNothing(long id) {
    return new RefusedMigrationException(
        "Migration %d has taken no dossier over: there is nothing to undo".formatted(id));
  }
}
