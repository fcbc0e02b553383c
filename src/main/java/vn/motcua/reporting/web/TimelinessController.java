package vn.motcua.reporting.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
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
    var period = new Period(from, to);
    var report = reports.between(period.from(), period.to());
    return new Report(
        from, to, report.total(), report.byChannel(), report.byField(), report.byMonth());
  }
}
