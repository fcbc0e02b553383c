package vn.motcua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.time.PassingTime;

/** The leader apologises in Tasklist, and is told there why a date is refused. */
@RunningOffice
class ApologyIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String EXTEND = "Xin lỗi và hẹn lại ngày trả (chỉ một lần)";

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Deadlines deadlines;
  @Autowired RulesByCalendar rules;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired ManagementService jobs;
  private PassingTime time;

  @BeforeEach
  void time() {
    time = new PassingTime(jdbc, deadlines, jobs);
  }

  @Test
  void theLeaderGivesOneNewDateAndIsToldWhyAnotherIsRefused() {
    var dossier = accepted();
    time.untilAtRisk(dossier);
    var tasklist = new Tasklist(chromium.page(), http.getRootUri());
    try {
      var promised = givesANewDate(tasklist, dossier);
      time.untilMissed(dossier);
      apologises(tasklist, dossier, promised.minusDays(60));
    } catch (Throwable e) {
      tasklist.picture("failed");
      throw e;
    }
  }

  @Test
  void atTheMissTheLeaderMayGiveANewDateIfThereWasNone() {
    var dossier = accepted();
    time.untilMissed(dossier);
    var tasklist = new Tasklist(chromium.page(), http.getRootUri());

    tasklist.login("lanhdao");
    tasklist.open("Xin lỗi và hẹn lại ngày trả", dossier);
    assertThat(tasklist.options()).containsExactly(EXTEND, "Xin lỗi, không hẹn lại");
  }

  private LocalDate givesANewDate(Tasklist tasklist, UUID dossier) {
    var due = deadlines.of(dossier).orElseThrow().due().dueAt().atZone(ZONE).toLocalDate();
    var sunday = due.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    tasklist.login("lanhdao");
    tasklist.open("Xem xét hẹn lại ngày trả", dossier);
    tasklist.claim();
    tasklist.choose(EXTEND);
    tasklist.fill("Ngày hẹn trả mới (bắt buộc)", DAY.format(sunday));
    tasklist.fill("Lý do hẹn lại (bắt buộc)", "Chờ kết quả xác minh");
    tasklist.isRefused("Ngày hẹn lại %s không phải ngày làm việc".formatted(DAY.format(sunday)));

    var working =
        Stream.iterate(sunday, day -> day.plusDays(1))
            .filter(rules.current().calendar()::isWorkingDay)
            .findFirst()
            .orElseThrow();
    tasklist.fill("Ngày hẹn trả mới (bắt buộc)", DAY.format(working));
    tasklist.complete();
    assertThat(deadlines.of(dossier).orElseThrow().due().dueAt().atZone(ZONE).toLocalDate())
        .isEqualTo(working);
    return working;
  }

  private void apologises(Tasklist tasklist, UUID dossier, LocalDate promised) {
    tasklist.open("Xin lỗi và hẹn lại ngày trả", dossier);
    assertThat(tasklist.options())
        .containsExactly("Xin lỗi (đã hẹn lại một lần, không hẹn lại nữa)");
    var answer = asksForAnotherDate(dossier);
    assertThat(answer)
        .contains("Nghị định 309/2026/NĐ-CP chỉ cho hẹn lại ngày trả một lần")
        .contains("đã được hẹn lại đến ngày " + DAY.format(promised));

    tasklist.claim();
    tasklist.choose("Xin lỗi (đã hẹn lại một lần, không hẹn lại nữa)");
    tasklist.fill("Lý do quá hạn (bắt buộc)", "Kết quả xác minh đến muộn");
    tasklist.complete();
  }

  /** As a form kept open since before would. */
  private String asksForAnotherDate(UUID dossier) {
    var values =
        Map.of(
            "apologyOutcome", Map.of("value", "EXTEND"),
            "newDueDate", Map.of("value", LocalDate.now(ZONE).plusDays(7).toString()),
            "note", Map.of("value", "Xin lỗi"));
    var answer =
        http.withBasicAuth("lanhdao", "lanhdao")
            .postForEntity(
                "/engine-rest/task/{id}/submit-form",
                Map.of("variables", values),
                JsonNode.class,
                task(dossier, "userTask_apologise"));
    assertThat(answer.getStatusCode().isError()).isTrue();
    return answer.getBody().get("message").asText();
  }

  private UUID accepted() {
    var submission =
        Map.of(
            "submissionId",
            UUID.randomUUID().toString(),
            "agencyCode",
            "H63.12.3",
            "procedureCode",
            "1.001653",
            "channel",
            "COUNTER",
            "submittedAt",
            Instant.now().atZone(ZONE).toOffsetDateTime().toString(),
            "applicant",
            Map.of("kind", "PERSON", "fullName", "Lò Thị Mai", "identityNumber", "074098765923"),
            "components",
            List.of(Map.of("code", "application-form", "name", "Đơn đề nghị", "form", "PAPER")));
    var answer =
        http.withBasicAuth("portal", "portal")
            .postForEntity("/api/v1/dossiers", submission, JsonNode.class);
    var dossier = UUID.fromString(answer.getBody().get("dossierId").asText());
    forms.submitTaskForm(task(dossier, "userTask_checkPapers"), Map.of("checkOutcome", "ACCEPT"));
    return dossier;
  }

  private String task(UUID dossier, String key) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(dossier.toString())
        .taskDefinitionKey(key)
        .singleResult()
        .getId();
  }
}
