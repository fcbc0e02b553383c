package vn.motcua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.personal.Traces;
import vn.motcua.support.topics.Topic;
import vn.motcua.support.topics.Topic.Message;

/** A dossier goes all the way, through the hands of officers in Tasklist. */
@RunningOffice
@ExtendWith(OutputCaptureExtension.class)
class DossierJourneyIT {

  private static final String IDENTITY = "074098765923";
  private static final String NAME = "Đặng Thị Ngọc Huyền Trân";
  private static final String PHONE = "0987612345";
  private static final String OTHER_IDENTITY = "079188123456";
  private static final String NOTE =
      "Sửa số căn cước của bà Lò Thị Xuân Quỳnh thành " + OTHER_IDENTITY;
  private static final List<String> PERSONAL =
      List.of(IDENTITY, NAME, PHONE, OTHER_IDENTITY, "Lò Thị Xuân Quỳnh");

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  @Test
  void aDossierGoesAllTheWay(CapturedOutput output) {
    var handledBefore = report().get("early").asInt();
    var dossier = submit();

    var page = chromium.page();
    var tasklist = new Tasklist(page, http.getRootUri());
    try {
      throughTheOffice(tasklist, dossier);
    } catch (Throwable e) {
      tasklist.picture("failed");
      throw e;
    }

    assertThat(state(dossier).at("/status/code").asInt()).isEqualTo(10);
    assertThat(report().get("early").asInt()).isEqualTo(handledBefore + 1);
    assertThat(timeline(dossier)).contains(NOTE);
    eventsTellTheJourney(dossier);
    var traces = new Traces(jdbc);
    assertThat(traces.of(dossier.toString())).contains("act_hi_procinst.business_key_");
    for (var personal : PERSONAL) {
      assertThat(traces.of(personal)).as(personal).isEmpty();
      assertThat(output).doesNotContain(personal);
    }
  }

  @Test
  void aPageOfTasklistCallsTheApiWithItsSession() {
    var dossier = "/api/v1/dossiers/" + submit();
    var tasklist = new Tasklist(chromium.page(), http.getRootUri());

    tasklist.login("tiepnhan");
    var token = Map.of("X-XSRF-TOKEN", tasklist.csrfToken());
    assertThat(tasklist.call("GET", dossier, Map.of())).isEqualTo(200);
    assertThat(tasklist.call("POST", dossier + "/withdrawals", Map.of())).isEqualTo(403);
    assertThat(tasklist.call("POST", dossier + "/withdrawals", token)).isEqualTo(400);
    assertThat(tasklist.call("GET", "/api/v1/reports/timeliness", Map.of())).isEqualTo(403);

    tasklist.logout();
    assertThat(tasklist.call("GET", dossier, Map.of())).isEqualTo(401);
    // would hang, had that brought up the browser's own login window
    tasklist.login("lanhdao");
    assertThat(tasklist.call("GET", dossier, Map.of())).isEqualTo(200);
    token = Map.of("X-XSRF-TOKEN", tasklist.csrfToken());
    assertThat(tasklist.call("POST", dossier + "/withdrawals", token)).isEqualTo(403);
  }

  private void throughTheOffice(Tasklist tasklist, UUID dossier) {
    tasklist.login("tiepnhan");
    tasklist.open("Kiểm tra thành phần hồ sơ", dossier);
    tasklist.claim();
    tasklist.choose("Tiếp nhận: đầy đủ, hợp lệ");
    tasklist.isRefused("Chưa đánh dấu đã nhận: Tờ khai cấp Giấy xác nhận tình trạng hôn nhân");
    tasklist.tickPapers();
    tasklist.complete();
    tasklist.logout();

    tasklist.login("tuphap");
    tasklist.open("Thẩm tra, xác minh hồ sơ", dossier);
    tasklist.claim();
    tasklist.choose("Đạt: dự thảo kết quả");
    tasklist.complete();
    draft(tasklist, dossier);
    tasklist.logout();

    tasklist.login("lanhdao");
    tasklist.open("Ký duyệt kết quả", dossier);
    tasklist.claim();
    tasklist.choose("Trả lại để làm lại");
    tasklist.fill("Lý do trả lại (bắt buộc)", NOTE);
    tasklist.complete();
    tasklist.logout();

    tasklist.login("tuphap");
    draft(tasklist, dossier);
    tasklist.logout();

    tasklist.login("lanhdao");
    tasklist.open("Ký duyệt kết quả", dossier);
    tasklist.claim();
    tasklist.choose("Ký");
    tasklist.complete();
    tasklist.logout();

    tasklist.login("vanthu");
    tasklist.open("Vào sổ, đóng dấu", dossier);
    tasklist.claim();
    tasklist.fill("Số, ký hiệu văn bản (bắt buộc)", "12/XN-UBND");
    tasklist.choose("Đã cấp số và đóng dấu");
    tasklist.complete();
    tasklist.logout();

    tasklist.login("tiepnhan");
    tasklist.open("Trao kết quả, lấy đánh giá", dossier);
    tasklist.claim();
    tasklist.choose("Trao tận tay tại Bộ phận Một cửa");
    tasklist.choose("Hài lòng");
    tasklist.complete();
    tasklist.logout();

    assertThat(tasklist.complaints()).isEmpty();
  }

  private static void draft(Tasklist tasklist, UUID dossier) {
    tasklist.open("Dự thảo kết quả", dossier);
    tasklist.claim();
    tasklist.choose("Đã soạn xong, trình lãnh đạo ký");
    tasklist.complete();
  }

  private void eventsTellTheJourney(UUID dossier) {
    try (var events = new Topic(bootstrapServers, "motcua.dossier.events.v1");
        var snapshots = new Topic(bootstrapServers, "motcua.dossier.snapshot.v1")) {
      var told = events.await(dossier, 5);
      assertThat(told).extracting(Message::type).containsOnly("status-changed");
      assertThat(told).extracting(Message::status).containsExactly(1, 2, 4, 9, 10);
      assertThat(told).extracting(Message::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
      assertThat(told).extracting(m -> m.headers().get("ce_id")).doesNotHaveDuplicates();
      told.forEach(event -> keepsTheContract(event, dossier));
      tellsTheDates(told);
      var latest = snapshots.await(dossier, 5).get(4);
      assertThat(latest.body()).isEqualTo(told.get(4).body());
    }
  }

  private static void keepsTheContract(Message event, UUID dossier) {
    var body = event.body();
    var headers = event.headers();
    assertThat(headers)
        .containsOnlyKeys(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_partitionkey",
            "ce_sequence",
            "ce_time",
            "ce_dataschema",
            "content-type")
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_source", "/motcua/H63.12.3")
        .containsEntry("ce_type", "vn.motcua.dossier.status-changed.v1")
        .containsEntry("ce_subject", dossier.toString())
        .containsEntry("ce_partitionkey", dossier.toString())
        .containsEntry("ce_sequence", body.get("sequence").asText())
        .containsEntry("content-type", "application/json");
    assertThat(UUID.fromString(headers.get("ce_id"))).isNotNull();
    assertThat(headers.get("ce_dataschema")).startsWith("https://").contains("status-changed.v1");
    assertThat(OffsetDateTime.parse(headers.get("ce_time")))
        .isEqualTo(OffsetDateTime.parse(body.get("occurredAt").asText()));

    assertThat(body.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "dossierId",
            "dossierCode",
            "agencyCode",
            "procedureCode",
            "fieldCode",
            "channel",
            "status",
            "previousStatus",
            "submittedAt",
            "acceptedAt",
            "dueAt",
            "finishedAt",
            "returnedAt",
            "clock",
            "risk",
            "timeliness",
            "occurredAt",
            "sequence");
    assertThat(body.get("dossierId").asText()).isEqualTo(dossier.toString());
    assertThat(body.get("agencyCode").asText()).isEqualTo("H63.12.3");
    assertThat(body.get("procedureCode").asText()).isEqualTo("1.004873");
    assertThat(body.get("fieldCode").asText()).isEqualTo("civil-status");
    assertThat(body.get("channel").asText()).isEqualTo("ONLINE");
    assertThat(body.get("risk").asText()).isEqualTo("NONE");
    for (var field : List.of("submittedAt", "acceptedAt", "dueAt", "finishedAt", "returnedAt")) {
      if (!body.get(field).isNull()) {
        assertThat(body.get(field).asText()).as(field).endsWith("+07:00");
      }
    }
    assertThat(body.get("occurredAt").asText()).endsWith("+07:00");
    assertThat(body + " " + headers).doesNotContain(PERSONAL);
  }

  /** What changes from one event to the next. */
  private void tellsTheDates(List<Message> told) {
    assertThat(told)
        .extracting(m -> m.body().at("/previousStatus/code").asText())
        .containsExactly("", "1", "2", "4", "9");
    assertThat(told)
        .extracting(m -> m.body().at("/status/name").asText())
        .containsExactly("REGISTERED", "ACCEPTED", "PROCESSING", "COMPLETED", "RETURNED");
    assertThat(told)
        .extracting(m -> m.body().get("clock").asText())
        .containsExactly("NOT_STARTED", "RUNNING", "RUNNING", "STOPPED", "STOPPED");
    assertThat(told)
        .extracting(m -> m.body().get("timeliness").asText())
        .containsExactly("null", "null", "null", "EARLY", "EARLY");
    assertThat(told.get(0).body().get("dossierCode").isNull()).isTrue();
    assertThat(told.get(0).body().get("dueAt").isNull()).isTrue();
    assertThat(told.get(2).body().get("finishedAt").isNull()).isTrue();
    assertThat(told.get(3).body().get("returnedAt").isNull()).isTrue();

    var last = told.get(4).body();
    var acceptedAt = OffsetDateTime.parse(last.get("acceptedAt").asText());
    assertThat(last.get("dossierCode").asText())
        .matches("H63\\.12\\.3-%ty%<tm%<td-\\d{4}".formatted(acceptedAt));
    assertThat(OffsetDateTime.parse(last.get("dueAt").asText()))
        .isEqualTo(OffsetDateTime.parse(preview(acceptedAt).get("dueAt").asText()));
    assertThat(OffsetDateTime.parse(last.get("finishedAt").asText()))
        .isEqualTo(OffsetDateTime.parse(told.get(3).body().get("occurredAt").asText()));
    assertThat(last.get("returnedAt").asText()).isEqualTo(last.get("occurredAt").asText());
  }

  private UUID submit() {
    var submission =
        Map.of(
            "submissionId",
            UUID.randomUUID().toString(),
            "agencyCode",
            "H63.12.3",
            "procedureCode",
            "1.004873",
            "channel",
            "ONLINE",
            "submittedAt",
            Instant.now().atZone(ZONE).toOffsetDateTime().toString(),
            "applicant",
            Map.of("kind", "PERSON", "fullName", NAME, "identityNumber", IDENTITY, "phone", PHONE),
            "components",
            List.of(Map.of("code", "declaration", "name", "Tờ khai", "form", "ELECTRONIC")));
    var answer =
        http.withBasicAuth("portal", "portal")
            .postForEntity("/api/v1/dossiers", submission, JsonNode.class);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    return UUID.fromString(answer.getBody().get("dossierId").asText());
  }

  private JsonNode state(UUID dossier) {
    return get("lanhdao", "/api/v1/dossiers/{id}", dossier);
  }

  private String timeline(UUID dossier) {
    return get("lanhdao", "/api/v1/dossiers/{id}/timeline", dossier).toString();
  }

  private JsonNode report() {
    var today = LocalDate.now(ZONE);
    return get(
        "lanhdao",
        "/api/v1/reports/timeliness?from={from}&to={to}",
        today.minusDays(1),
        today.plusDays(1));
  }

  private JsonNode preview(OffsetDateTime acceptedAt) {
    return get(
        "lanhdao",
        "/api/v1/deadlines/preview?procedure=1.004873&acceptedAt={acceptedAt}",
        acceptedAt);
  }

  private JsonNode get(String account, String path, Object... variables) {
    var answer = http.withBasicAuth(account, account).getForEntity(path, JsonNode.class, variables);
    assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
    return answer.getBody();
  }
}
