package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Channel;
import vn.motcua.review.Requests;
import vn.motcua.review.Supplement;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** An officer prints the forms of the dossier that lies on the desk. */
@RunningOffice
class PrintFormsIT {

  private static final String SUPPLEMENT = "In mẫu 02: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ";
  private static final String RECEIPT = "In mẫu 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả";

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired Requests requests;

  @Test
  void receptionPrintsWhatThereIsAndSeesItsNumber() {
    var dossier = supplemented();
    var desk = new Tasklist(chromium.page(), http.getRootUri());
    desk.login("tiepnhan");
    desk.open("Kiểm tra lại sau khi bổ sung", dossier);
    var tab = desk.tab("Hồ sơ");

    assertThat(tab).containsText("Biểu mẫu in");
    assertThat(button(tab, RECEIPT)).hasCount(0);
    assertThat(tab).containsText("Chưa in");
    desk.opens(() -> button(tab, SUPPLEMENT).press("Enter"));
    assertThat(tab.locator("tr", new Locator.LocatorOptions().setHasText("Phiếu yêu cầu bổ sung")))
        .containsText("/PBS");
    assertThat(button(tab, SUPPLEMENT)).isFocused();
    button(tab, SUPPLEMENT).scrollIntoViewIfNeeded();
    desk.pictures("forms");
    assertThat(issued(dossier)).containsExactly("02");
    assertThat(desk.barriers(".motcua-dossier")).isEmpty();
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void whoeverMayNotPrintAFormIsNotOfferedIt() {
    var dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    var desk = new Tasklist(chromium.page(), http.getRootUri());
    desk.login("tuphap");
    desk.open("Thẩm tra, xác minh hồ sơ", dossier);
    var tab = desk.tab("Hồ sơ");

    assertThat(button(tab, "In mẫu 06: Phiếu kiểm soát quá trình giải quyết hồ sơ")).hasCount(1);
    assertThat(button(tab, RECEIPT)).hasCount(0);
  }

  @Test
  void whoComesTooLateReadsWhyNothingIsPrinted() {
    var dossier = supplemented();
    var desk = new Tasklist(chromium.page(), http.getRootUri());
    desk.login("tiepnhan");
    desk.open("Kiểm tra lại sau khi bổ sung", dossier);
    var tab = desk.tab("Hồ sơ");
    assertThat(button(tab, SUPPLEMENT)).isVisible();
    jdbc.sql("UPDATE decision SET outcome = 'ACCEPT' WHERE dossier_id = ?").param(dossier).update();

    button(tab, SUPPLEMENT).click();
    assertThat(tab).containsText("Hồ sơ không còn ở tình trạng có biểu mẫu này.");
    assertThat(issued(dossier)).isEmpty();
  }

  private UUID supplemented() {
    var dossier = office.submit("1.004873", Channel.ONLINE, Instant.now());
    office.complete(
        "tiepnhan",
        dossier,
        "userTask_checkPapers",
        Map.of("checkOutcome", "SUPPLEMENT", "note", "Giấy chứng sinh"));
    var now = Instant.now().atZone(WorkingCalendar.ZONE).toOffsetDateTime();
    requests.supplement(dossier, new Supplement(now, List.of()));
    return dossier;
  }

  private List<String> issued(UUID dossier) {
    return jdbc.sql("SELECT form FROM issued_form WHERE dossier_id = ?")
        .param(dossier)
        .query(String.class)
        .list();
  }

  private static Locator button(Locator tab, String name) {
    return tab.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
