package vn.motcua.migration.run;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.migration.ModelVersion;
import vn.motcua.migration.RunningModels;
import vn.motcua.migration.plan.Migration;
import vn.motcua.migration.plan.Migrations;
import vn.motcua.migration.plan.RefusedMigrationException;
import vn.motcua.migration.run.Taken.State;

/**
 * Has the running dossiers go over, on another thread, each in a transaction of its own beside the
 * officers' work. It goes on by itself after a crash, on whichever node is there.
 */
@Service
public class RunMigration {

  private static final int PAGE = 1000;

  private final Migrations migrations;
  private final RunningModels models;
  private final Candidates candidates;
  private final Runs runs;
  private final MigrationRunner runner;
  private final TransactionTemplate transaction;

  RunMigration(
      Migrations migrations,
      RunningModels models,
      Candidates candidates,
      Runs runs,
      MigrationRunner runner,
      TransactionTemplate transaction) {
    this.migrations = migrations;
    this.models = models;
    this.candidates = candidates;
    this.runs = runs;
    this.runner = runner;
    this.transaction = transaction;
  }

  /**
   * Begins a migration, or joins it if it is running. One that is finished is begun again for those
   * dossiers that failed.
   *
   * @throws vn.motcua.migration.plan.UnknownMigrationException if there is none
   * @throws RefusedMigrationException if another is running, or the plan is outdated
   */
  public Progress begin(long id, String account) {
    transaction.executeWithoutResult(status -> prepare(migrations.get(id), account));
    runner.wakeUp();
    return progress(id);
  }

  private void prepare(Migration migration, String account) {
    runs.lock();
    var running = runs.unfinished();
    if (running.equals(Optional.of(migration.id()))) {
      return;
    }
    running.ifPresent(
        other -> {
          throw RefusedMigrationException.running(other);
        });
    checkUpToDate(migration);
    if (progress(migration.id()).startedAt() == null) {
      for (var route : migration.routes()) {
        candidates.each(
            migration, route, PAGE, page -> runs.take(migration.id(), route.no(), page));
      }
    } else {
      runs.takeFailedAgain(migration.id());
    }
    runs.begin(migration.id(), account);
  }

  private void checkUpToDate(Migration migration) {
    var versions = models.versions(migration.process());
    var known = versions.stream().map(ModelVersion::id).toList();
    for (var route : migration.routes()) {
      if (!known.contains(route.source()) || !known.contains(route.target())) {
        throw RefusedMigrationException.outdated(migration.process(), null);
      }
    }
    int latest = versions.get(versions.size() - 1).version();
    if (latest != migration.latestVersion()) {
      throw RefusedMigrationException.outdated(migration.process(), latest);
    }
  }

  /**
   * What has become of the dossiers, page by page.
   *
   * @param state null for any
   * @param after the last {@link Taken#process()} of the page before; empty for the first
   */
  public List<Taken> taken(long id, @Nullable State state, String after, int limit) {
    return runs.taken(id, state, after, limit);
  }

  /** How far it has come. */
  public Progress progress(long id) {
    return runs.progress(id);
  }
}
