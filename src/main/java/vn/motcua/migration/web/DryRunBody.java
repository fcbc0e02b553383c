package vn.motcua.migration.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import vn.motcua.deadline.Rung;
import vn.motcua.migration.Standing.Timer;
import vn.motcua.migration.Text;
import vn.motcua.migration.run.RehearseMigration;
import vn.motcua.migration.run.RehearseMigration.Side;

/**
 * The answer of a dry run, written while it is found: there may be tens of thousands of dossiers.
 * The counts come last: an answer without them is not whole.
 */
class DryRunBody {

  record LineView(
      UUID dossierId,
      @Nullable String dossierCode,
      int fromVersion,
      int toVersion,
      SideView before,
      @Nullable SideView after,
      int incidents,
      @Nullable Text refusal) {}

  record SideView(
      List<String> elements,
      @Nullable OffsetDateTime dueAt,
      @Nullable OffsetDateTime atRiskAt,
      Set<Rung> reached,
      @Nullable TimerView nextTimer) {

    static SideView of(Side side) {
      var deadline = side.deadline();
      var timer = side.nextTimer();
      return new SideView(
          side.elements(),
          deadline == null ? null : MigrationView.local(deadline.dueAt()),
          deadline == null ? null : MigrationView.local(deadline.atRiskAt()),
          deadline == null ? Set.of() : deadline.reached(),
          timer == null ? null : TimerView.of(timer));
    }
  }

  record TimerView(String element, OffsetDateTime firesAt) {

    static TimerView of(Timer timer) {
      return new TimerView(timer.element(), MigrationView.local(timer.firesAt()));
    }
  }

  private final ObjectMapper json;
  private final HttpServletResponse response;
  private final long migration;
  private @Nullable JsonGenerator open;

  DryRunBody(ObjectMapper json, HttpServletResponse response, long migration) {
    this.json = json;
    this.response = response;
    this.migration = migration;
  }

  void add(RehearseMigration.Line line) {
    var after = line.after();
    try {
      generator()
          .writeObject(
              new LineView(
                  line.dossier(),
                  line.code(),
                  line.fromVersion(),
                  line.toVersion(),
                  SideView.of(line.before()),
                  after == null ? null : SideView.of(after),
                  line.incidents(),
                  line.refusal()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void end(RehearseMigration.Counts counts) throws IOException {
    var generator = generator();
    generator.writeEndArray();
    generator.writeObjectField("counts", counts);
    generator.writeEndObject();
    generator.close();
  }

  // at the first line, so that what fails before it is answered like any other error
  private JsonGenerator generator() throws IOException {
    if (open == null) {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      open = json.createGenerator(response.getOutputStream());
      open.writeStartObject();
      open.writeNumberField("migration", migration);
      open.writeArrayFieldStart("dossiers");
    }
    return open;
  }
}
