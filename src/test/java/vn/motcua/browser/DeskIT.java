package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** An officer's desk: Tasklist in Vietnamese, its lists, and the dossier beside the form. */
@RunningOffice
class DeskIT {

  private static final String MARITAL_STATUS = "1.004873";
  private static final String CERTIFIED_COPY = "2.000815";

  /** The same word in both languages, or a product's name. */
  private static final Set<String> NOT_ENGLISH = Set.of("", "Camunda", "<", "<=", ">", ">=");

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;

  @Test
  void nothingOnTheDeskIsEnglish() throws IOException {
    var dossier = accepted(MARITAL_STATUS);
    var desk = new Tasklist(chromium.page(), http.getRootUri());
    var english = englishLabels("tasklist");
    desk.login("tuphap");
    assertThat(desk.lines()).doesNotContainAnyElementsOf(english);
    desk.open("Thẩm tra, xác minh hồ sơ", dossier);
    assertThat(desk.lines()).doesNotContainAnyElementsOf(english);
    for (var tab : List.of("Lịch sử", "Sơ đồ", "Mô tả", "Hồ sơ", "Biểu mẫu")) {
      desk.tab(tab);
      desk.picture(tab);
      assertThat(desk.lines()).as(tab).doesNotContainAnyElementsOf(english);
    }
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void neitherIsTheWelcomePage() throws IOException {
    var desk = new Tasklist(chromium.page(), http.getRootUri());
    desk.login("tuphap");
    desk.welcome();
    desk.picture("welcome");
    assertThat(desk.lines()).doesNotContainAnyElementsOf(englishLabels("welcome"));
  }

  @Test
  void theMostUrgentLiesOnTopAndSaysUntilWhen() {
    accepted(MARITAL_STATUS);
    accepted(CERTIFIED_COPY);
    var desk = new Tasklist(chromium.page(), http.getRootUri());
    desk.login("tuphap");

    assertThat(desk.cards().first().locator(".motcua-deadline")).containsText("Hẹn trả");
    desk.picture("cards");
    var due = desk.cards().allInnerTexts().stream().map(DeskIT::due).toList();
    assertThat(due).hasSizeGreaterThan(1).isSorted();
  }

  @Test
  void aCardInDangerSaysSo() {
    var dossier = accepted(MARITAL_STATUS);
    var task = office.open(dossier, "userTask_verify").getId();
    jdbc.sql("UPDATE act_ru_task SET priority_ = 75 WHERE id_ = ?").param(task).update();
    var desk = new Tasklist(chromium.page(), http.getRootUri());
    desk.login("tuphap");
    desk.list("Sắp đến hạn");
    desk.open("Thẩm tra, xác minh hồ sơ", dossier);
    assertThat(desk.cards().first().locator(".motcua-at-risk")).hasText("Sắp đến hạn");
    assertThat(desk.cards().first().locator(".motcua-deadline")).containsText("Hạn của bước");

    jdbc.sql(
            """
            UPDATE act_ru_task SET priority_ = 100, follow_up_date_ = now() - interval '1 hour'
            WHERE id_ = ?
            """)
        .param(task)
        .update();
    desk.list("Quá hạn");
    desk.open("Thẩm tra, xác minh hồ sơ", dossier);
    assertThat(desk.cards().first().locator(".motcua-missed")).hasText("Quá hạn");
    assertThat(desk.cards().first().locator(".motcua-step-late")).containsText("Quá hạn của bước");
    assertThat(desk.barriers(".motcua-deadline")).isEmpty();
    desk.picture("missed");
  }

  @Test
  void anUnfinishedFormIsKeptInThePageAndNotInTheBrowser() {
    var dossier = accepted(MARITAL_STATUS);
    var other = accepted(MARITAL_STATUS);
    var desk = new Tasklist(chromium.page(), http.getRootUri());
    desk.login("tuphap");
    desk.open("Thẩm tra, xác minh hồ sơ", dossier);
    desk.claim();
    desk.choose("Yêu cầu bổ sung giấy tờ");
    desk.fill("Giấy tờ cần bổ sung", "Giấy khai sinh của " + Office.PLANTED_NAME);
    desk.save();

    assertThat(desk.stored()).doesNotContain(Office.PLANTED_NAME);
    desk.open("Thẩm tra, xác minh hồ sơ", other);
    desk.open("Thẩm tra, xác minh hồ sơ", dossier);
    assertThat(desk.field("Giấy tờ cần bổ sung"))
        .hasValue("Giấy khai sinh của " + Office.PLANTED_NAME);
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void whoComesSecondReadsWhoWasFirst() {
    office.hireColleague();
    var dossier = accepted(MARITAL_STATUS);
    var first = new Tasklist(chromium.page(), http.getRootUri());
    first.login("tuphap");
    first.open("Thẩm tra, xác minh hồ sơ", dossier);
    var second = new Tasklist(chromium.page(), http.getRootUri());
    second.login(Office.COLLEAGUE);
    second.open("Thẩm tra, xác minh hồ sơ", dossier);

    first.claim();
    second.claimsInVain("Việc này đã được Công chức Tư pháp – Hộ tịch nhận.");
  }

  private static LocalDateTime due(String card) {
    var found = Pattern.compile("Hẹn trả (\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4})").matcher(card);
    assertThat(found.find()).as(card).isTrue();
    return LocalDateTime.parse(found.group(1), DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy"));
  }

  @Test
  void theDossierLiesBesideTheForm() {
    var dossier = accepted(MARITAL_STATUS);
    var desk = new Tasklist(chromium.page(), http.getRootUri());
    desk.login("tuphap");
    desk.open("Thẩm tra, xác minh hồ sơ", dossier);
    var tab = desk.tab("Hồ sơ");

    assertThat(tab).containsText("Cấp Giấy xác nhận tình trạng hôn nhân");
    assertThat(tab).containsText("Hẹn trả");
    assertThat(tab).containsText("giờ");
    assertThat(tab).containsText("Kiểm tra thành phần hồ sơ: Tiếp nhận: đầy đủ, hợp lệ");
    desk.pictures("dossier");
    tab.getByText("Vì sao là ngày này?").click();
    assertThat(tab).containsText("Thời hạn giải quyết");
    assertThat(tab).containsText("3 ngày làm việc");
    desk.pictures("why");
    assertThat(looksAt(dossier)).isEmpty();

    tab.getByText("Xem thông tin người nộp").click();
    assertThat(tab).containsText(Office.PLANTED_NAME);
    assertThat(tab).containsText("••••••••5923");
    assertThat(tab).not().containsText(Office.PLANTED_IDENTITY);
    tab.getByText("Hiện đủ số định danh").click();
    assertThat(tab).containsText(Office.PLANTED_IDENTITY);
    desk.pictures("applicant");
    assertThat(desk.barriers(".motcua-dossier", ".motcua-deadline")).isEmpty();

    assertThat(looksAt(dossier)).containsExactly("READ tuphap", "READ_UNMASKED tuphap");
    assertThat(desk.stored())
        .doesNotContain(Office.PLANTED_IDENTITY)
        .doesNotContain(Office.PLANTED_NAME);
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void whoMayNotReadTheVaultIsToldSo() {
    var dossier = accepted(MARITAL_STATUS);
    toTheClerk(dossier);
    var desk = new Tasklist(chromium.page(), http.getRootUri());
    desk.login("vanthu");
    desk.open("Vào sổ, đóng dấu", dossier);
    var tab = desk.tab("Hồ sơ");
    tab.getByText("Xem thông tin người nộp").click();
    assertThat(tab).containsText("Bạn không có quyền xem phần này.");
    assertThat(looksAt(dossier)).isEmpty();
  }

  private UUID accepted(String procedure) {
    var dossier = office.submit(procedure, Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    return dossier;
  }

  private void toTheClerk(UUID dossier) {
    office.complete("tuphap", dossier, "userTask_verify", Map.of("verifyOutcome", "APPROVE"));
    office.complete("tuphap", dossier, "userTask_draft", Map.of("draftOutcome", "SUBMIT"));
    office.complete("lanhdao", dossier, "userTask_sign", Map.of("signOutcome", "SIGN"));
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

  private static Set<String> englishLabels(String app) throws IOException {
    var file =
        new ClassPathResource(
            "META-INF/resources/webjars/camunda/app/%s/locales/en.json".formatted(app));
    var text = file.getContentAsString(StandardCharsets.UTF_8).replace("\uFEFF", "");
    var labels = new HashSet<String>();
    new ObjectMapper().readTree(text).get("labels").forEach(label -> labels.add(label.asText()));
    labels.removeAll(NOT_ENGLISH);
    return labels;
  }
}
