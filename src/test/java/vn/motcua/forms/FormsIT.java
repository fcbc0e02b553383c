package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.dossier.Channel;
import vn.motcua.review.Payment;
import vn.motcua.review.Requests;
import vn.motcua.review.Supplement;
import vn.motcua.review.Withdrawal;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.time.PassingTime;

/** What the forms about a dossier say. */
@RunningOffice
@ExtendWith(OutputCaptureExtension.class)
class FormsIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired Requests requests;
  @Autowired ManagementService jobs;
  @Autowired Deadlines deadlines;
  @Autowired RulesByCalendar rules;

  @Test
  void theReceiptSaysWhoHandedInWhatAndUntilWhenTheResultIsThere(CapturedOutput output)
      throws Exception {
    var dossier = accepted();
    var receipt = print("tiepnhan", dossier, "01");

    assertThat(qrCode(receipt))
        .startsWith("https://dichvucong.gov.vn/")
        .endsWith("=" + code(dossier))
        .doesNotContain(Office.PLANTED_IDENTITY);
    assertThat(receipt.text())
        .contains(
            "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            Office.PLANTED_NAME,
            Office.PLANTED_IDENTITY,
            "Cấp Giấy xác nhận tình trạng hôn nhân",
            "3 ngày làm việc",
            code(dossier),
            "Thời gian trả kết quả: 17 giờ 00");
    assertThat(output).doesNotContain(Office.PLANTED_IDENTITY).doesNotContain(Office.PLANTED_NAME);
    assertThat(looksAt(dossier)).containsExactly("READ_UNMASKED tiepnhan");
  }

  @Test
  void eachRequestForASupplementHasItsOwnNumberAndWords() {
    var dossier = submitted();
    check(dossier, "SUPPLEMENT", "- Giấy chứng sinh\n2. Tờ khai theo mẫu\nLý do: tờ khai chưa ký");
    var first = print("tiepnhan", dossier, "02");
    assertThat(first.text())
        .contains(
            "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
            "Hồ sơ của: " + Office.PLANTED_NAME,
            "1. Giấy chứng sinh 2. Tờ khai theo mẫu Lý do: tờ khai chưa ký",
            "Số điện thoại: 0912345678",
            "Cán bộ Tiếp nhận hồ sơ")
        .doesNotContain(Office.PLANTED_IDENTITY);
    requests.supplement(
        dossier, new Supplement(Instant.now().atZone(ZONE).toOffsetDateTime(), List.of()));
    office.complete(
        "tiepnhan", dossier, "userTask_checkSupplement", Map.of("supplementOutcome", "ACCEPT"));
    verify(dossier, "SUPPLEMENT", "Giấy xác nhận của nơi cư trú cũ");

    var second = print("tuphap", dossier, "02");
    assertThat(second.text())
        .contains("1. Giấy xác nhận của nơi cư trú cũ", "Công chức Tư pháp – Hộ tịch")
        .contains("Lý do: Thành phần hồ sơ chưa đầy đủ")
        .doesNotContain("Giấy chứng sinh");
    assertThat(second.number()).endsWith("/PBS").isNotEqualTo(first.number());
    assertThat(print("tiepnhan", dossier, "02").number()).isEqualTo(second.number());
    var earlier = decision(dossier, "userTask_checkPapers");
    assertThat(print("tiepnhan", dossier, "02?decision=" + earlier).text()).isEqualTo(first.text());
    assertThat(looksAt(dossier))
        .containsExactly(
            "READ_UNMASKED tiepnhan",
            "READ_UNMASKED tuphap",
            "READ_UNMASKED tiepnhan",
            "READ_UNMASKED tiepnhan");
  }

  @Test
  void theRefusalSaysWhy() {
    var dossier = submitted();
    check(dossier, "REFUSE", "Không thuộc thẩm quyền giải quyết của phường");

    assertThat(print("tiepnhan", dossier, "03").text())
        .contains(
            "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
            "/PTC",
            Office.PLANTED_NAME,
            Office.PLANTED_IDENTITY,
            "Không thuộc thẩm quyền giải quyết của phường",
            "NGƯỜI TIẾP NHẬN HỒ SƠ");
  }

  @Test
  void theApologyKeepsTheDateThatItPromised() {
    var dossier = accepted();
    time().untilMissed(dossier);
    var promised = workingDayFrom(LocalDate.now(ZONE).plusDays(10));
    office.complete(
        "lanhdao",
        dossier,
        "userTask_apologise",
        Map.of(
            "apologyOutcome", "EXTEND",
            "newDueDate", promised.toString(),
            "note", "Chờ kết quả xác minh của nơi cư trú cũ"));

    var apology = print("lanhdao", dossier, "04");
    assertThat(apology.text())
        .contains(
            "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
            "/PXL",
            Office.PLANTED_NAME,
            code(dossier),
            "đến nay cơ quan chúng tôi chưa trả kết quả",
            "Lý do: Chờ kết quả xác minh của nơi cư trú cũ",
            "vào 17 giờ 00, ngày " + DAY.format(promised),
            "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ",
            "Lãnh đạo Ủy ban nhân dân phường");
    verify(dossier, "SUPPLEMENT", "Giấy chứng sinh");
    requests.supplement(
        dossier, new Supplement(Instant.now().atZone(ZONE).toOffsetDateTime(), List.of()));
    assertThat(print("tiepnhan", dossier, "04").text()).isEqualTo(apology.text());
  }

  @Test
  void theNoticeOfAWithdrawalSaysWhatWasWantedAndPaid() {
    var dossier = accepted();
    verify(dossier, "PAYMENT", "Lệ phí");
    var now = Instant.now().atZone(ZONE).toOffsetDateTime();
    requests.payment(dossier, new Payment("T-" + dossier, 50_000L, now));
    requests.withdraw(dossier, new Withdrawal(now, "Nộp nhầm thủ tục"));

    assertThat(print("tuphap", dossier, "05").text())
        .contains(
            "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
            "/TB",
            Office.PLANTED_NAME,
            "Giải quyết hồ sơ (Đang xử lý)",
            "Yêu cầu rút hồ sơ ngày",
            "Lý do rút hồ sơ: Nộp nhầm thủ tục",
            "đã nộp: 50.000 đồng",
            "Số tiền hoàn trả theo quy định");
  }

  @Test
  void theNoticeOfAStopSaysWhatDidNotCome() {
    var dossier = accepted();
    verify(dossier, "SUPPLEMENT", "Giấy chứng sinh");
    time().fire(dossier, "event_supplementDeadline");

    assertThat(print("lanhdao", dossier, "05").text())
        .contains(
            "Giải quyết hồ sơ (Yêu cầu bổ sung giấy tờ)",
            "Lý do: Đã hết thời hạn bổ sung, hoàn thiện hồ sơ",
            "đã nộp: không có")
        .doesNotContain("hoàn trả");
  }

  @Test
  void theControlSheetTellsWhoGaveTheDossierToWhomAndNothingOfTheApplicant() {
    var dossier = accepted();
    verify(dossier, "SUPPLEMENT", "Giấy chứng sinh của con " + Office.PLANTED_NAME);
    requests.supplement(
        dossier, new Supplement(Instant.now().atZone(ZONE).toOffsetDateTime(), List.of()));
    verify(dossier, "APPROVE", "");
    office.complete("tuphap", dossier, "userTask_draft", Map.of("draftOutcome", "SUBMIT"));
    office.complete("lanhdao", dossier, "userTask_sign", Map.of("signOutcome", "SIGN"));
    assertThat(print("lanhdao", dossier, "06").cells())
        .containsPattern(
            "Lãnh đạo Ủy ban nhân dân phường Chưa nhận \\S+ \\S+ Ký duyệt kết quả: Ký");
    office.complete(
        "vanthu",
        dossier,
        "userTask_number",
        Map.of("numberOutcome", "STAMPED", "resultNumber", "12/XN-UBND"));

    var sheet = print("giamsat", dossier, "06");
    assertThat(sheet.cells())
        .contains(
            "Đơn vị chủ trì giải quyết: Tư pháp – hộ tịch",
            "1 Người nộp hồ sơ Cán bộ Tiếp nhận hồ sơ",
            "2 Cán bộ Tiếp nhận hồ sơ Công chức Tư pháp – Hộ tịch",
            "3 Công chức Tư pháp – Hộ tịch Người nộp hồ sơ",
            "4 Người nộp hồ sơ Công chức Tư pháp – Hộ tịch",
            "Đã bổ sung giấy tờ",
            "7 Lãnh đạo Ủy ban nhân dân phường Cán bộ Văn thư",
            "Trước hạn Vào sổ")
        .doesNotContain(Office.PLANTED_NAME)
        .doesNotContain("Giấy chứng sinh");
    assertThat(looksAt(dossier)).isEmpty();
  }

  @Test
  void theControlSheetTellsWhichColleagueTookATaskOver() {
    office.hireColleague();
    var dossier = accepted();
    var task = office.open(dossier, "userTask_verify").getId();
    var judicial = http.withBasicAuth("tuphap", "tuphap");
    judicial.postForEntity(
        "/engine-rest/task/%s/claim".formatted(task), Map.of("userId", "tuphap"), String.class);
    judicial.postForEntity(
        "/api/v1/tasks/%s/hand-over".formatted(task), Map.of("to", Office.COLLEAGUE), String.class);

    assertThat(print("tuphap", dossier, "06").cells())
        .contains(
            "2 Cán bộ Tiếp nhận hồ sơ Công chức Tư pháp – Hộ tịch",
            "3 Công chức Tư pháp – Hộ tịch " + Office.COLLEAGUE_NAME,
            "chuyển người xử lý");
  }

  private UUID submitted() {
    return office.submit("1.004873", Channel.COUNTER, Instant.now());
  }

  private UUID accepted() {
    var dossier = submitted();
    check(dossier, "ACCEPT", "");
    return dossier;
  }

  private void check(UUID dossier, String outcome, String note) {
    office.complete(
        "tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", outcome, "note", note));
  }

  private void verify(UUID dossier, String outcome, String note) {
    office.complete(
        "tuphap", dossier, "userTask_verify", Map.of("verifyOutcome", outcome, "note", note));
  }

  private PassingTime time() {
    return new PassingTime(jdbc, deadlines, jobs);
  }

  private LocalDate workingDayFrom(LocalDate first) {
    return Stream.iterate(first, day -> day.plusDays(1))
        .filter(rules.current().calendar()::isWorkingDay)
        .findFirst()
        .orElseThrow();
  }

  private Printed print(String account, UUID dossier, String form) {
    var path = "/api/v1/dossiers/%s/forms/%s".formatted(dossier, form);
    var answer = http.withBasicAuth(account, account).postForEntity(path, null, byte[].class);
    return Printed.of(form.replaceAll("\\?.*", "-earlier"), answer);
  }

  private long decision(UUID dossier, String step) {
    return jdbc.sql("SELECT id FROM decision WHERE dossier_id = ? AND step = ?")
        .params(dossier, step)
        .query(Long.class)
        .single();
  }

  private String code(UUID dossier) {
    return jdbc.sql("SELECT code FROM dossier WHERE id = ?")
        .param(dossier)
        .query(String.class)
        .single();
  }

  private List<String> looksAt(UUID dossier) {
    return jdbc.sql(
            """
            SELECT kind || ' ' || account FROM vault_access
            WHERE dossier_id = ? AND kind <> 'SEALED' ORDER BY id
            """)
        .param(dossier)
        .query(String.class)
        .list();
  }

  private static String qrCode(Printed receipt) throws Exception {
    try (var pdf = Loader.loadPDF(receipt.pdf())) {
      var image = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
      int width = image.getWidth();
      int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
      var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(source)),
              Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
          .getText();
    }
  }
}
