package vn.motcua.deadline.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.DeadlineMoves;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.ExplainDeadline;
import vn.motcua.deadline.Explanation;
import vn.motcua.deadline.Index766;
import vn.motcua.deadline.Index766.Reason;
import vn.motcua.deadline.rules.CountedDay;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedures.TimeLimit;

/** Why a dossier is due when it is. For staff. */
@RestController
class ExplanationController {

  record Deadline(
      UUID dossierId,
      OffsetDateTime startsAt,
      OffsetDateTime atRiskAt,
      OffsetDateTime dueAt,
      @Schema(
              description =
                  "Whole minutes of working time until the due instant, 0 when it is past; null while"
                      + " the clock does not run")
          @Nullable Long workingMinutesLeft,
      Limit limit,
      String ruleSet,
      String calendarVersion,
      List<Period> periods,
      List<Move> moves,
      Index index766) {}

  record Limit(int amount, TimeLimit.Unit unit) {}

  record Period(
      int number,
      OffsetDateTime from,
      OffsetDateTime startsAt,
      OffsetDateTime dueWithoutWaits,
      List<CountedDay> days,
      List<Step> steps) {}

  /**
   * @param workingMinutes that passed meanwhile, whole ones
   */
  record Step(
      String reason,
      String legalBasis,
      OffsetDateTime from,
      @Nullable OffsetDateTime to,
      long workingMinutes,
      OffsetDateTime dueAfter) {}

  /**
   * @param reason {@code SUPPLEMENT}, {@code PAYMENT}, {@code EXTENSION} or {@code CALENDAR}
   */
  record Move(
      OffsetDateTime previousDueAt,
      OffsetDateTime dueAt,
      Deadlines.MoveReason reason,
      String legalBasis,
      String previousCalendarVersion,
      String calendarVersion,
      OffsetDateTime movedAt) {}

  @Schema(
      description =
          "How index 766 reads this dossier: a supplement leaves the promised date alone, and its"
              + " time is subtracted from the end. Decides no date; see /api/v1/reports/index-766")
  record Index(
      OffsetDateTime promisedAt,
      @Schema(
              type = "string",
              format = "duration",
              example = "PT72H",
              description = "Elapsed time of the supplement waits that ended")
          Duration citizenTime,
      @Schema(description = "Requests after acceptance; a second one counts as overdue")
          int supplements,
      @Schema(description = "null while the dossier is open and not overdue yet")
          @Nullable Boolean overdue,
      @Nullable Reason reason) {}

  private final ExplainDeadline explainDeadline;
  private final Dossiers dossiers;

  ExplanationController(ExplainDeadline explainDeadline, Dossiers dossiers) {
    this.explainDeadline = explainDeadline;
    this.dossiers = dossiers;
  }

  @GetMapping("/api/v1/dossiers/{id}/deadline")
  Deadline deadline(@PathVariable UUID id) {
    dossiers.get(id);
    return explainDeadline.of(id).map(ExplanationController::view).orElseThrow(() -> none(id));
  }

  private static ErrorResponseException none(UUID id) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.NOT_FOUND,
            "Dossier %s has no deadline: its clock starts when it is accepted".formatted(id));
    return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
  }

  private static Deadline view(Explanation why) {
    var left = why.left();
    return new Deadline(
        why.dossier(),
        local(why.due().effectiveStart()),
        local(why.due().atRiskAt()),
        local(why.due().dueAt()),
        left == null ? null : left.toMinutes(),
        new Limit(why.limit().amount(), why.limit().unit()),
        why.ruleSet(),
        why.calendarVersion(),
        why.periods().stream().map(ExplanationController::view).toList(),
        why.moves().stream().map(ExplanationController::view).toList(),
        view(why.index766()));
  }

  private static Index view(Index766 reading) {
    boolean overdue = reading.reason() != null;
    return new Index(
        local(reading.promisedAt()),
        reading.citizenTime(),
        reading.supplements(),
        overdue || reading.ended() ? overdue : null,
        reading.reason());
  }

  private static Move view(DeadlineMoves.Move move) {
    return new Move(
        local(move.previousDueAt()),
        local(move.dueAt()),
        move.reason(),
        move.legalBasis(),
        move.previousCalendar(),
        move.calendar(),
        local(move.movedAt()));
  }

  private static Period view(Explanation.Period period) {
    return new Period(
        period.number(),
        local(period.from()),
        local(period.effectiveStart()),
        local(period.dueWithoutWaits()),
        period.days(),
        period.steps().stream().map(ExplanationController::view).toList());
  }

  private static Step view(Explanation.Step step) {
    var to = step.to();
    return new Step(
        step.reason(),
        step.legalBasis(),
        local(step.from()),
        to == null ? null : local(to),
        step.workingTime().toMinutes(),
        local(step.dueAfter()));
  }

  private static OffsetDateTime local(Instant instant) {
    return OffsetDateTime.ofInstant(instant, WorkingCalendar.ZONE);
  }
}
