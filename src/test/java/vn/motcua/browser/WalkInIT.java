package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.topics.Topic;

/** Somebody stands at the counter, and is registered without leaving Tasklist. */
@RunningOffice
class WalkInIT {

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  @Test
  void aCertifiedCopyIsRegisteredByAFewKeysUpToItsReceipt() throws Exception {
    var desk = login("tiepnhan");
    var counter = new Counter(desk.page());
    counter.open();
    counter.type("815").press("Enter");
    assertThat(counter.promise()).containsText("Hẹn trả: 17 giờ 00, ");
    counter.press("Tab", "Tab").type(Office.PLANTED_NAME);
    counter.press("Tab").type(Office.PLANTED_IDENTITY);
    counter.press("Tab", "Tab", "Tab", "Tab", "Space");
    var promised = counter.promise().textContent();
    var receipt = counter.printsOn(() -> counter.press("Enter"));

    assertThat(counter.pressed()).isLessThanOrEqualTo(12);
    var dossier = newest();
    assertThat(counter.outcome()).containsText(code(dossier));
    assertThat(counter.outcome()).containsText(promised.replace("Hẹn trả: ", ""));
    try (var pdf = Loader.loadPDF(receipt)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(code(dossier), Office.PLANTED_NAME, "Bản sao cần chứng thực");
    }
    try (var events = new Topic(bootstrapServers, "motcua.dossier.events.v1")) {
      assertThat(events.await(dossier, 3))
          .extracting(Topic.Message::status)
          .startsWith(1, 2)
          .doesNotContain(5);
    }
    assertThat(desk.tasklist().stored() + desk.page().url())
        .doesNotContain(Office.PLANTED_NAME)
        .doesNotContain(Office.PLANTED_IDENTITY);
    assertThat(desk.tasklist().complaints()).isEmpty();
    counter.press("Enter");
    assertThat(counter.procedure()).isFocused();
  }

  @Test
  void howeverOftenItIsSentItIsOneDossier() {
    var desk = login("tiepnhan");
    var counter = new Counter(desk.page());
    var before = dossiers();
    counter.loseTheFirstAnswer("**/api/v1/dossiers");
    counter.loseTheFirstAnswer("**/acceptance");
    counter.open();
    counter.fill();

    counter.button("Tiếp nhận").dblclick();
    assertThat(counter.says()).containsText("Chưa có câu trả lời của máy chủ.");
    assertThat(counter.field("Họ và tên")).isDisabled();
    desk.page().context().clearCookies();
    counter.button("Thử lại").click();
    assertThat(counter.says()).containsText("Phiên làm việc đã hết.");
    counter.button("Đăng nhập lại").click();
    desk.tasklist().logsInAgain("tiepnhan");
    assertThat(counter.says()).containsText("Đã đăng nhập lại");
    assertThat(counter.field("Họ và tên")).hasValue(Office.PLANTED_NAME);
    counter.button("Thử lại").click();
    assertThat(counter.says()).containsText("Chưa có câu trả lời của máy chủ.");
    counter.printsOn(() -> counter.button("Thử lại").dblclick());

    assertThat(dossiers()).isEqualTo(before + 1);
    assertThat(counter.outcome()).containsText(code(newest()));
    assertThat(count("decision")).isEqualTo(1);
    assertThat(count("issued_form")).isEqualTo(1);
  }

  @Test
  void whatIsWrongIsSaidWhereItIsAndWhatIsMissingCanBeCheckedLater() {
    var desk = login("tiepnhan");
    var counter = new Counter(desk.page());
    var before = dossiers();
    counter.open();
    counter.fill();
    counter.field("Số định danh").fill("07409876592");
    counter.button("Tiếp nhận").click();
    assertThat(counter.faultOf("Số định danh")).hasText("Số định danh có 12 chữ số; đã nhập 11.");
    assertThat(counter.field("Số định danh")).isFocused();

    counter.field("Số định danh").fill(Office.PLANTED_IDENTITY);
    // this page does not see what is wrong with it, but the server does
    counter.field("Thư điện tử").fill("tran@example..vn");
    counter.button("Tiếp nhận").click();
    assertThat(counter.faultOf("Thư điện tử")).containsText("Thư điện tử không hợp lệ");
    assertThat(counter.field("Thư điện tử")).isFocused();
    counter.field("Thư điện tử").fill("");

    counter.box("Bản sao cần chứng thực").uncheck();
    counter.button("Tiếp nhận").click();
    assertThat(counter.says()).containsText("giấy tờ chưa đủ");
    assertThat(counter.box("Bản sao cần chứng thực")).isFocused();
    assertThat(dossiers()).isEqualTo(before);
    counter.button("Lưu, kiểm tra sau").click();
    assertThat(counter.outcome()).containsText("Đã lưu, chờ kiểm tra");
    assertThat(dossiers()).isEqualTo(before + 1);
    assertThat(office.openTasks(newest())).containsExactly("userTask_checkPapers");
  }

  @Test
  void aScanGoesWithItsPaperAndAnotherTypeIsRefusedThere() {
    var desk = login("tiepnhan");
    var counter = new Counter(desk.page());
    counter.open();
    counter.fill();
    counter.scan("Bản sao cần chứng thực", Office.PLANTED_NAME + ".pdf", "no PDF");
    counter.button("Tiếp nhận").click();
    assertThat(counter.says()).containsText("Loại tệp này không nhận được.");
    assertThat(counter.field("Tệp của: Bản sao cần chứng thực")).isFocused();
    desk.tasklist().picture("walk-in-file");
    var dossier = newest();
    counter.scan("Bản sao cần chứng thực", "scan.pdf", "%PDF-1.7\n%%EOF\n");
    counter.printsOn(() -> counter.button("Thử lại").click());

    assertThat(newest()).isEqualTo(dossier);
    assertThat(
            jdbc.sql("SELECT component_no FROM paper_file WHERE dossier_id = ?")
                .param(dossier)
                .query(Integer.class)
                .list())
        .containsExactly(2);
  }

  @Test
  void withoutACalendarNoDateIsPromised() {
    var desk = login("tiepnhan");
    desk.page()
        .route(
            "**/deadlines/preview*",
            route ->
                route.resume(
                    new Route.ResumeOptions()
                        .setUrl(
                            route
                                .request()
                                .url()
                                .replaceAll("acceptedAt=\\d{4}", "acceptedAt=2031"))));
    var counter = new Counter(desk.page());
    counter.open();
    counter.fill();
    assertThat(counter.promise()).containsText("Chưa có lịch làm việc năm 2031");
    counter.button("Tiếp nhận").click();
    assertThat(counter.says()).containsText("chưa tiếp nhận được; có thể lưu, kiểm tra sau");
  }

  @Test
  void itIsThereForEverybodyOnEveryScreen() {
    var desk = login("tiepnhan");
    var counter = new Counter(desk.page());
    counter.action().focus();
    counter.press("Enter");
    assertThat(counter.procedure()).isFocused();
    desk.tasklist().pictures("walk-in-empty");
    counter.press("Escape");
    assertThat(counter.action()).isFocused();

    counter.press("Enter");
    assertThat(counter.procedure()).isFocused();
    counter.type("chung thuc");
    desk.tasklist().pictures("walk-in-procedures");
    assertThat(desk.tasklist().barriers(".motcua-walk-in")).isEmpty();
    counter.press("Enter");
    counter.button("Tiếp nhận").click();
    desk.tasklist().pictures("walk-in-wrong");
    assertThat(desk.tasklist().barriers(".motcua-walk-in", ".motcua-walk-in-action")).isEmpty();
    counter.press("Escape");
    assertThat(counter.button("Tiếp tục nhập")).isFocused();
    assertThat(desk.tasklist().barriers(".motcua-discard")).isEmpty();
    counter.press("Escape");
    counter.fill();
    desk.tasklist().pictures("walk-in-filled");
    counter.printsOn(() -> counter.button("Tiếp nhận").click());
    desk.tasklist().pictures("walk-in-done");
    assertThat(desk.tasklist().barriers(".motcua-walk-in")).isEmpty();
    assertThat(desk.tasklist().complaints()).isEmpty();
  }

  @Test
  void itIsOfferedToReceptionAlone() {
    var desk = login("tuphap");
    desk.page().keyboard().press("Control+Alt+n");
    assertThat(desk.page().locator(".shortcut-help")).isVisible();
    assertThat(desk.page().locator(".motcua-walk-in-action, .motcua-walk-in")).hasCount(0);
  }

  private record Desk(Page page, Tasklist tasklist) {}

  private Desk login(String account) {
    var page = chromium.page();
    var tasklist = new Tasklist(page, http.getRootUri());
    tasklist.login(account);
    return new Desk(page, tasklist);
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

  private int dossiers() {
    return jdbc.sql("SELECT count(*) FROM dossier").query(Integer.class).single();
  }

  /** Of the newest dossier. */
  private int count(String table) {
    return jdbc.sql("SELECT count(*) FROM %s WHERE dossier_id = ?".formatted(table))
        .param(newest())
        .query(Integer.class)
        .single();
  }
}
