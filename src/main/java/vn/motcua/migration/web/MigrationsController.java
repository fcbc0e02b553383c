package vn.motcua.migration.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.migration.ModelVersion;
import vn.motcua.migration.RunningModels;
import vn.motcua.migration.plan.Migration;
import vn.motcua.migration.plan.Migrations;
import vn.motcua.migration.plan.PlanMigration;
import vn.motcua.migration.plan.PlanMigration.Wanted;
import vn.motcua.migration.plan.PlanUndo;
import vn.motcua.migration.run.RunMigration;
import vn.motcua.migration.web.MigrationView.RouteView;

/** Plans how running dossiers go over to another version of their model, and the way back. */
@RestController
@RequestMapping("/api/v1/migrations")
class MigrationsController {

  private static final int LATEST = 50;

  /**
   * @param from a version's number or tag; without it, every older version with running dossiers
   * @param to a version's number or tag; without it, the latest
   * @param renamed the new ids of elements, by their old ones
   */
  record PlanRequest(
      @NotBlank String process,
      @Nullable String from,
      @Nullable String to,
      @Nullable Map<String, @NotBlank String> renamed) {

    Wanted wanted() {
      return new Wanted(process, from, to, renamed == null ? Map.of() : Map.copyOf(renamed));
    }
  }

  private final PlanMigration planMigration;
  private final PlanUndo planUndo;
  private final Migrations migrations;
  private final RunningModels models;
  private final RunMigration run;
  private final Clock clock;

  MigrationsController(
      PlanMigration planMigration,
      PlanUndo planUndo,
      Migrations migrations,
      RunningModels models,
      RunMigration run,
      Clock clock) {
    this.planMigration = planMigration;
    this.planUndo = planUndo;
    this.migrations = migrations;
    this.models = models;
    this.run = run;
    this.clock = clock;
  }

  @Operation(
      summary = "Plan a migration: what has its place in the new version, what has not, and why",
      description = "Moves nothing. See its dry-run, then apply it.")
  @PostMapping
  ResponseEntity<MigrationView> plan(@RequestBody @Valid PlanRequest request, Principal account) {
    return created(planMigration.plan(request.wanted(), account.getName()));
  }

  @Operation(
      summary = "Plan the way back for the dossiers that a migration has taken over",
      description = "A migration like any other: see its dry-run, then apply it.")
  @PostMapping("/{id}/undo")
  ResponseEntity<MigrationView> undo(@PathVariable long id, Principal account) {
    return created(planUndo.of(id, account.getName()));
  }

  /** The latest fifty, without what their versions have in common. */
  @GetMapping
  List<MigrationView> latest() {
    return migrations.latest(LATEST).stream()
        .map(
            migration ->
                view(
                    migration,
                    migration.routes().stream().map(r -> RouteView.of(r, null)).toList()))
        .toList();
  }

  @GetMapping("/{id}")
  MigrationView migration(@PathVariable long id) {
    return whole(migrations.get(id));
  }

  private ResponseEntity<MigrationView> created(Migration migration) {
    // without a host: the one in a request is whatever its sender wrote
    var location =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .scheme(null)
            .host(null)
            .port(null)
            .path("/api/v1/migrations/{id}/dry-run")
            .build(migration.id());
    return ResponseEntity.created(location).body(whole(migration));
  }

  private MigrationView whole(Migration migration) {
    var known = models.versions(migration.process()).stream().map(ModelVersion::id).toList();
    return view(
        migration,
        migration.routes().stream()
            .map(
                route ->
                    RouteView.of(
                        route,
                        known.contains(route.source()) && known.contains(route.target())
                            ? models.compare(route.passage())
                            : null))
            .toList());
  }

  private MigrationView view(Migration migration, List<RouteView> routes) {
    return MigrationView.of(migration, routes, run.progress(migration.id()), clock);
  }
}
