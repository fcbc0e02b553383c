package vn.motcua.migration.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.motcua.migration.ModelVersion;
import vn.motcua.migration.RunningModels;
import vn.motcua.migration.plan.Migration.Route;

/**
 * Plans the way back for the dossiers that a migration has taken over. It is a migration like any
 * other: rehearsed, then run; dossiers that have moved on to where only the new version has a place
 * stay.
 */
@Service
public class PlanUndo {

  private final RunningModels models;
  private final Migrations migrations;

  PlanUndo(RunningModels models, Migrations migrations) {
    this.models = models;
    this.migrations = migrations;
  }

  /**
   * @throws UnknownMigrationException if there is none
   * @throws RefusedMigrationException if it was not run to its end, has taken nothing over, or a
   *     version of it was removed
   */
  public Migration of(long id, String account) {
    var migration = migrations.get(id);
    if (!migrations.isFinished(id)) {
      throw RefusedMigrationException.notRun(id);
    }
    if (!migrations.hasMoved(id)) {
      throw RefusedMigrationException.movedNothing(id);
    }
    var versions = models.versions(migration.process());
    var known = versions.stream().map(ModelVersion::id).toList();
    List<Route> back = new ArrayList<>();
    for (var route : migration.routes()) {
      if (!known.contains(route.source()) || !known.contains(route.target())) {
        throw RefusedMigrationException.outdated(migration.process(), null);
      }
      back.add(route.back(route.passage().back(models.elements(route.source()))));
    }
    int latest = versions.get(versions.size() - 1).version();
    return migrations.add(migration.process(), latest, id, back, account);
  }
}
