package vn.motcua.reporting.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.reporting.TimelinessReports;
import vn.motcua.reporting.TimelinessReports.Timeliness;

@RestController
@RequestMapping("/api/v1/reports/timeliness")
class TimelinessController {

  /** The report as JSON: the total's figures first. */
  record Report(
      LocalDate from,
      LocalDate to,
      @JsonUnwrapped Timeliness total,
      Map<String, Timeliness> byChannel,
      Map<String, Timeliness> byField,
      Map<String, Timeliness> byMonth) {}

  private final TimelinessReports reports;

  TimelinessController(TimelinessReports reports) {
    this.reports = reports;
  }

  @GetMapping
  Report timeliness(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    if (to.isBefore(from)) {
      throw backwards();
    }
    var report = reports.between(from, to);
    return new Report(
        from, to, report.total(), report.byChannel(), report.byField(), report.byMonth());
  }

  private static ErrorResponseException backwards() {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "The period ends before it begins");
    problem.setProperty(
        "violations", List.of(Map.of("field", "to", "message", "must not be before from")));
    return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
  }
}
