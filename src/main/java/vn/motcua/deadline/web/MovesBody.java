package vn.motcua.deadline.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import vn.motcua.calendar.CalendarDifference.DayChange;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.DossierDeadline;
import vn.motcua.deadline.change.DryRun;

/**
 * The answer of a dry run, written while it is computed: there may be a hundred thousand moves. The
 * counts come last: an answer without them is not whole.
 */
class MovesBody {

  /**
   * @param why the days that are worked in one of the calendars only
   * @param failure why the dossier could not follow; null if it could
   */
  record Move(
      UUID dossierId,
      @Nullable String dossierCode,
      @Nullable Dates before,
      @Nullable Dates after,
      List<DayChange> why,
      boolean officeHoursDiffer,
      @Nullable String failure) {}

  record Dates(OffsetDateTime atRiskAt, OffsetDateTime dueAt, String calendarVersion) {}

  private final ObjectMapper json;
  private final HttpServletResponse response;
  private final String version;
  private @Nullable JsonGenerator open;

  MovesBody(ObjectMapper json, HttpServletResponse response, String version) {
    this.json = json;
    this.response = response;
    this.version = version;
  }

  void add(DryRun.Line line) {
    try {
      generator().writeObject(view(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void end(DryRun.Counts counts) throws IOException {
    var generator = generator();
    generator.writeEndArray();
    generator.writeObjectField("counts", counts);
    generator.writeEndObject();
    generator.close();
  }

  // at the first move, so that what fails before it is answered like any other error
  private JsonGenerator generator() throws IOException {
    if (open == null) {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      open = json.createGenerator(response.getOutputStream());
      open.writeStartObject();
      open.writeStringField("version", version);
      open.writeArrayFieldStart("moves");
    }
    return open;
  }

  private static Move view(DryRun.Line line) {
    var move = line.move();
    return new Move(
        line.dossier(),
        line.code(),
        move == null ? null : dates(move.before()),
        move == null ? null : dates(move.after()),
        line.why(),
        line.officeHours(),
        line.failure());
  }

  private static Dates dates(DossierDeadline deadline) {
    return new Dates(
        local(deadline.due().atRiskAt()),
        local(deadline.due().dueAt()),
        deadline.calendarVersion());
  }

  private static OffsetDateTime local(Instant instant) {
    return OffsetDateTime.ofInstant(instant, WorkingCalendar.ZONE);
  }
}
