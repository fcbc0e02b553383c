package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.personal.Traces;
import vn.motcua.support.time.PassingTime;
import vn.motcua.support.topics.Topic;

/**
 * What happens in an office every week, through the hands of its officers: to the paper that the
 * applicant gets, what others hear of it, and its place in the report.
 */
@RunningOffice
@Tag("long")
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysIT {

  private static final String MARITAL_STATUS = "1.004873";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @RegisterExtension static final Chromium chromium = new Chromium();
  private final Map<String, Tasklist> desks = new HashMap<>();
  private JsonNode before;

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired Deadlines deadlines;
  @Autowired ManagementService jobs;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  @BeforeEach
  void theDayBegins() {
    before = report();
    desks.values().forEach(Tasklist::beginsAnew);
  }

  @Test
  void aCopyIsCertifiedWhileItsOwnerWaits(CapturedOutput log) throws IOException {
    var reception = desk("tiepnhan");
    var counter = new Counter(reception.page());
    counter.open();
    counter.fill();
    var receipt = text(counter.printsOn(() -> counter.press("Enter")));
    var dossier = newest();
    counter.press("Escape");
    assertThat(receipt).contains(code(dossier), Office.PLANTED_NAME, "trong ngày");

    var specialist = desk("tuphap");
    specialist.open("Đối chiếu và ghi lời chứng", dossier);
    specialist.claim();
    specialist.choose("Đạt: đã ghi lời chứng, trình ký");
    specialist.complete();
    signs("Ký chứng thực", dossier);
    numbers(dossier);
    handsOver(dossier);

    assertThat(told(dossier, 5)).containsExactly("1", "2", "4", "9", "10");
    reportHas("early", 1);
    leavesNobodyBehind(log);
  }

  @Test
  void papersAreSentAfterThatWereMissingOnline(CapturedOutput log) throws IOException {
    var dossier = office.submit(MARITAL_STATUS, Channel.ONLINE, Instant.now());
    var reception = desk("tiepnhan");
    reception.open("Kiểm tra thành phần hồ sơ", dossier);
    reception.claim();
    reception.choose("Yêu cầu bổ sung (chỉ được yêu cầu một lần)");
    reception.fill("Giấy tờ cần bổ sung (bắt buộc)", "Tờ khai chưa ký, đề nghị ký và gửi lại");
    reception.complete();
    reception.list("Chờ công dân");
    reception.open("Chờ công dân bổ sung giấy tờ", dossier);
    assertThat(text(reception.prints("02")))
        .contains(
            "PHIẾU YÊU CẦU BỔ SUNG",
            Office.PLANTED_NAME,
            "Tờ khai chưa ký, đề nghị ký và gửi lại",
            "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân");

    var sent = Map.of("receivedAt", OffsetDateTime.now().toString(), "components", List.of());
    assertThat(
            http.withBasicAuth("portal", "portal")
                .postForEntity("/api/v1/dossiers/{id}/supplements", sent, JsonNode.class, dossier)
                .getStatusCode()
                .value())
        .isEqualTo(200);
    reception.list("Việc của bộ phận tôi");
    reception.open("Kiểm tra lại sau khi bổ sung", dossier);
    reception.claim();
    reception.tickPapers();
    reception.choose("Tiếp nhận: đã bổ sung đủ");
    reception.complete();
    verifies(dossier, "Đạt: dự thảo kết quả");
    drafts(dossier);
    signs("Ký duyệt kết quả", dossier);
    numbers(dossier);
    handsOver(dossier);

    assertThat(told(dossier, 7)).containsExactly("1", "5", "1", "2", "4", "9", "10");
    reportHas("early", 1);
    leavesNobodyBehind(log);
  }

  @Test
  void aPaperIsPaidForSentBackByTheLeaderAndSignedInASecondRound(CapturedOutput log)
      throws IOException {
    var dossier = accepted();
    verifies(dossier, "Yêu cầu thực hiện nghĩa vụ tài chính");
    var reception = desk("tiepnhan");
    reception.list("Chờ công dân");
    reception.open("Chờ thực hiện nghĩa vụ tài chính", dossier);
    reception.claim();
    reception.fill("Số tiền đã thu (đồng, bắt buộc)", "15000");
    reception.fill("Số biên lai hoặc mã giao dịch (bắt buộc)", "BL-2026-0042");
    reception.choose("Công dân đã thực hiện nghĩa vụ tài chính");
    reception.complete();
    reception.list("Việc của bộ phận tôi");
    verifies(dossier, "Đạt: dự thảo kết quả");
    drafts(dossier);
    var leader = desk("lanhdao");
    leader.open("Ký duyệt kết quả", dossier);
    leader.claim();
    leader.choose("Trả lại để làm lại");
    leader.fill("Lý do trả lại (bắt buộc)", "Ghi lại đúng tên phường");
    leader.complete();
    drafts(dossier);
    signs("Ký duyệt kết quả", dossier);
    numbers(dossier);
    office.awaitOpen(dossier, "userTask_handOver");
    reception.open("Trao kết quả, lấy đánh giá", dossier);
    assertThat(text(reception.prints("06")))
        .contains("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", code(dossier))
        .doesNotContain(Office.PLANTED_IDENTITY);
    handsOver(dossier);

    assertThat(told(dossier, 7)).startsWith("1", "2", "4", "6", "4").endsWith("9", "10");
    reportHas("early", 1);
    leavesNobodyBehind(log);
  }

  @Test
  void aDossierIsTakenBack(CapturedOutput log) throws IOException {
    var dossier = accepted();
    var reception = desk("tiepnhan");
    reception.looksUp(code(dossier));
    reception.withdraws("Nộp nhầm thủ tục");
    assertThat(text(reception.prints("05")))
        .contains("THÔNG BÁO", "DỪNG GIẢI QUYẾT HỒ SƠ", code(dossier), Office.PLANTED_NAME);
    var today = LocalDate.now(ZONE).toString();
    // a narrow column breaks the code
    assertThat(text(reception.printsLedger(today, today)).replaceAll("\\s", ""))
        .contains(code(dossier));
    assertThat(reception.barriers("dialog[open]")).isEmpty();
    reception.leavesLookUp();

    assertThat(told(dossier, 4)).containsExactly("1", "2", "4", "7");
    reportHas("handled", 0);
    leavesNobodyBehind(log);
  }

  @Test
  void whoWasLetDownIsAskedToForgiveAndGetsOneNewDate(CapturedOutput log) throws IOException {
    var dossier = accepted();
    new PassingTime(jdbc, deadlines, jobs).untilMissed(dossier);
    var leader = desk("lanhdao");
    leader.open("Xin lỗi và hẹn lại ngày trả", dossier);
    leader.claim();
    leader.choose("Xin lỗi, không hẹn lại");
    leader.fill("Lý do quá hạn (bắt buộc)", "Kết quả xác minh đến muộn");
    leader.complete();
    var reception = desk("tiepnhan");
    reception.looksUp(code(dossier));
    assertThat(text(reception.prints("04")))
        .contains("XIN LỖI", code(dossier), Office.PLANTED_NAME, "Kết quả xác minh đến muộn");
    reception.leavesLookUp();
    verifies(dossier, "Đạt: dự thảo kết quả");
    drafts(dossier);
    signs("Ký duyệt kết quả", dossier);
    numbers(dossier);
    handsOver(dossier);

    // at risk it was, too: the job executor says so when it comes to it
    assertThat(told(dossier, 6)).containsSubsequence("1", "2", "4", "MISSED", "9");
    reportHas("late", 1);
    leavesNobodyBehind(log);
  }

  private UUID accepted() {
    var dossier = office.submit(MARITAL_STATUS, Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    return dossier;
  }

  private void verifies(UUID dossier, String outcome) {
    var specialist = desk("tuphap");
    specialist.open("Thẩm tra, xác minh hồ sơ", dossier);
    specialist.claim();
    specialist.choose(outcome);
    specialist.complete();
  }

  private void drafts(UUID dossier) {
    var specialist = desk("tuphap");
    specialist.open("Dự thảo kết quả", dossier);
    specialist.claim();
    specialist.choose("Đã soạn xong, trình lãnh đạo ký");
    specialist.complete();
  }

  private void signs(String task, UUID dossier) {
    var leader = desk("lanhdao");
    leader.open(task, dossier);
    leader.claim();
    leader.choose("Ký");
    leader.complete();
  }

  private void numbers(UUID dossier) {
    var clerk = desk("vanthu");
    clerk.open("Vào sổ, đóng dấu", dossier);
    clerk.claim();
    clerk.fill("Số, ký hiệu văn bản (bắt buộc)", "12/XN-UBND");
    clerk.choose("Đã cấp số và đóng dấu");
    clerk.complete();
  }

  private void handsOver(UUID dossier) {
    var reception = desk("tiepnhan");
    office.awaitOpen(dossier, "userTask_handOver");
    reception.open("Trao kết quả, lấy đánh giá", dossier);
    reception.claim();
    reception.choose("Trao tận tay tại Bộ phận Một cửa");
    reception.choose("Hài lòng");
    reception.complete();
  }

  /** Each officer sits at a desk of his own, logged in all day. */
  private Tasklist desk(String account) {
    return desks.computeIfAbsent(
        account,
        officer -> {
          var desk = new Tasklist(chromium.page(), http.getRootUri());
          desk.login(officer);
          return desk;
        });
  }

  private List<String> told(UUID dossier, int events) {
    try (var topic = new Topic(bootstrapServers, "motcua.dossier.events.v1")) {
      return topic.await(dossier, events).stream().map(JourneysIT::inShort).toList();
    }
  }

  private static String inShort(Topic.Message message) {
    return switch (message.type()) {
      case "status-changed" -> Integer.toString(message.status());
      case "deadline-missed" -> "MISSED";
      default -> message.type();
    };
  }

  private JsonNode report() {
    var today = LocalDate.now(ZONE);
    return http.withBasicAuth("lanhdao", "lanhdao")
        .getForObject(
            "/api/v1/reports/timeliness?from={from}&to={to}",
            JsonNode.class,
            today.minusDays(1),
            today.plusDays(1));
  }

  private void reportHas(String row, int more) {
    var after = report();
    assertThat(after.get(row).asInt()).isEqualTo(before.get(row).asInt() + more);
    assertThat(after.get("handled").asInt()).isEqualTo(before.get("handled").asInt() + more);
  }

  /** Nor has any officer's browser anything to tell, or to complain about. */
  private void leavesNobodyBehind(CapturedOutput log) {
    var traces = new Traces(jdbc);
    var told = new ArrayList<String>();
    try (var topic = new Topic(bootstrapServers, "motcua.dossier.events.v1")) {
      topic.messages().forEach(message -> told.add(message.toString()));
    }
    for (var desk : desks.values()) {
      assertThat(desk.complaints()).isEmpty();
      told.add(desk.stored());
      told.addAll(desk.addresses());
    }
    for (var planted : List.of(Office.PLANTED_IDENTITY, Office.PLANTED_NAME)) {
      assertThat(traces.of(planted)).as(planted).isEmpty();
      assertThat(log.getAll()).doesNotContain(planted);
      assertThat(told).noneMatch(text -> text.contains(planted));
    }
  }

  private UUID newest() {
    return jdbc.sql("SELECT id FROM dossier ORDER BY submitted_at DESC LIMIT 1")
        .query(UUID.class)
        .single();
  }

  private String code(UUID dossier) {
    return jdbc.sql("SELECT code FROM dossier WHERE id = ?")
        .param(dossier)
        .query(String.class)
        .single();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      for (var key : document.getDocumentInformation().getMetadataKeys()) {
        assertThat(document.getDocumentInformation().getCustomMetadataValue(key))
            .doesNotContain(Office.PLANTED_NAME)
            .doesNotContain(Office.PLANTED_IDENTITY);
      }
      return new PDFTextStripper().getText(document);
    }
  }
}
