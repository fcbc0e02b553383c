package vn.motcua.migration.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.migration.Text;
import vn.motcua.migration.plan.Migrations;
import vn.motcua.migration.run.RehearseMigration;
import vn.motcua.migration.run.RunMigration;
import vn.motcua.migration.run.Taken;
import vn.motcua.migration.web.MigrationView.RouteView;

/** Shows what a planned migration would do to each dossier, runs it, and says how far it is. */
@RestController
@RequestMapping("/api/v1/migrations/{id}")
class MigrationRunController {

  /**
   * @param process to ask for the page after it
   * @param reason why it failed
   */
  record TakenView(
      String process,
      UUID dossierId,
      @Nullable String dossierCode,
      Taken.State state,
      @Nullable Text reason,
      @Nullable OffsetDateTime at) {

    static TakenView of(Taken taken) {
      var at = taken.at();
      return new TakenView(
          taken.process(),
          taken.dossier(),
          taken.code(),
          taken.state(),
          taken.reason(),
          at == null ? null : MigrationView.local(at));
    }
  }

  private final Migrations migrations;
  private final RehearseMigration rehearse;
  private final RunMigration run;
  private final ObjectMapper json;
  private final Clock clock;

  MigrationRunController(
      Migrations migrations,
      RehearseMigration rehearse,
      RunMigration run,
      ObjectMapper json,
      Clock clock) {
    this.migrations = migrations;
    this.rehearse = rehearse;
    this.run = run;
    this.json = json;
    this.clock = clock;
  }

  @Operation(
      summary = "Each dossier with its steps, deadline and next timer, before and after",
      description =
          "{migration, dossiers: [...], counts}; the counts come last: without them it broke")
  @GetMapping("/dry-run")
  void dryRun(@PathVariable long id, HttpServletResponse response) throws IOException {
    var body = new DryRunBody(json, response, id);
    try {
      body.end(rehearse.of(id, body::add));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Begins a run, joins it, or, once it is finished, tries again those that failed. */
  @PostMapping("/apply")
  @ResponseStatus(HttpStatus.ACCEPTED)
  MigrationView apply(@PathVariable long id, Principal account) {
    var migration = migrations.get(id);
    return MigrationView.of(
        migration,
        migration.routes().stream().map(route -> RouteView.of(route, null)).toList(),
        run.begin(id, account.getName()),
        clock);
  }

  /**
   * @param state of those that are wanted
   * @param after the last process of the page before
   */
  @GetMapping("/dossiers")
  List<TakenView> dossiers(
      @PathVariable long id,
      @RequestParam(required = false) Taken.@Nullable State state,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    migrations.get(id);
    return run.taken(id, state, after, limit).stream().map(TakenView::of).toList();
  }
}
