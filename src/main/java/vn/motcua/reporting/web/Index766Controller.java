package vn.motcua.reporting.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.reporting.Index766Reports;
import vn.motcua.reporting.Index766Reports.Punctuality;

@RestController
@RequestMapping("/api/v1/reports/index-766")
class Index766Controller {

  /** The report as JSON. */
  record Report(LocalDate from, LocalDate to, @JsonUnwrapped Punctuality punctuality) {}

  private final Index766Reports reports;

  Index766Controller(Index766Reports reports) {
    this.reports = reports;
  }

  @Operation(
      summary = "Punctuality as index 766 reads it",
      description =
          "Over the dossiers received or handled in the period, as they stood at its end or stand"
              + " now. A supplement leaves the promised date alone; its time is subtracted from"
              + " the end. onTimePercent is null (N/A) where none counted; overdueDossiers names"
              + " the first 1000 of them, with LATE or SECOND_SUPPLEMENT.")
  @GetMapping
  Report index766(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    var period = new Period(from, to);
    return new Report(from, to, reports.between(period.from(), period.to()));
  }

  @ExceptionHandler
  ProblemDetail unknownYear(UnknownYearException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
  }
}
