package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** Colleagues at their desks: they hand over, stand in and write to each other in Tasklist. */
@RunningOffice
class TeamworkDeskIT {

  private static final String VERIFY = "Thẩm tra, xác minh hồ sơ";
  private static final String TUPHAP = "Công chức Tư pháp – Hộ tịch";
  private static final String VANTHU = "Cán bộ Văn thư";

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  private UUID dossier;

  @BeforeEach
  void aTaskOfTheJudicialSpecialists() {
    office.hireColleague();
    dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
  }

  @AfterEach
  void endStandIns() {
    jdbc.sql("DELETE FROM stand_in").update();
  }

  @Test
  void anOfficerWritesToTheOthersAndHandsHisTaskOver() {
    var page = chromium.page();
    var desk = new Tasklist(page, http.getRootUri());
    desk.login("tuphap");
    desk.open(VERIFY, dossier);
    var teamwork = desk.tab("Hồ sơ").locator(".motcua-teamwork");
    assertThat(teamwork.getByText("Chuyển việc")).hasCount(0);
    desk.tab("Biểu mẫu");
    desk.claim();
    desk.tab("Hồ sơ");

    teamwork
        .getByLabel("Viết cho đồng nghiệp")
        .fill("Đã xác minh với <b>công an</b>,\nchờ trả lời");
    teamwork.getByText("Gửi trao đổi").press("Enter");
    assertThat(teamwork.locator("li")).containsText(TUPHAP);
    assertThat(teamwork.locator("li")).containsText("<b>công an</b>");
    teamwork.scrollIntoViewIfNeeded();
    pictures(desk, page, "teamwork");
    assertThat(desk.barriers(".motcua-teamwork")).isEmpty();

    teamwork.getByLabel("Chuyển việc này cho").selectOption(Office.COLLEAGUE);
    teamwork.getByText("Chuyển việc", exactly()).press("Enter");
    assertThat(page.locator(".meta .assignee")).containsText(Office.COLLEAGUE);
    assertThat(desk.cards().first()).containsText(Office.COLLEAGUE);
    assertThat(desk.tab("Hồ sơ"))
        .containsText("chuyển từ %s cho %s".formatted(TUPHAP, Office.COLLEAGUE_NAME));
    assertThat(teamwork.getByText("Chuyển việc", exactly())).hasCount(0);
    pictures(desk, page, "handed-over");
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void aLeaderMakesAStandInWhoFindsAndDoesTheWorkOfTheAbsent() {
    var task = office.open(dossier, "userTask_verify").getId();
    http.withBasicAuth("tuphap", "tuphap")
        .postForEntity(
            "/engine-rest/task/%s/claim".formatted(task), Map.of("userId", "tuphap"), Void.class);
    var deputysPage = chromium.page();
    var deputy = new Tasklist(deputysPage, http.getRootUri());
    deputy.login("vanthu");

    var page = chromium.page();
    var leader = new Tasklist(page, http.getRootUri());
    leader.login("lanhdao");
    var entry = page.getByRole(AriaRole.BUTTON, named("Làm thay"));
    entry.focus();
    entry.press("Enter");
    var dialog = page.locator("dialog");
    dialog.getByLabel("Người vắng mặt").selectOption("tuphap");
    dialog.getByLabel("Người làm thay").selectOption("tuphap");
    var today = LocalDate.now(WorkingCalendar.ZONE);
    dialog.getByLabel("Từ ngày").fill(today.toString());
    dialog.getByLabel("Đến hết ngày").fill(today.plusDays(1).toString());
    dialog.getByText("Ghi nhận").press("Enter");
    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("khác người vắng mặt");
    pictures(leader, page, "stand-in-refused");
    leader.complaints();
    dialog.getByLabel("Người làm thay").selectOption("vanthu");
    dialog.getByText("Ghi nhận").press("Enter");
    assertThat(dialog.locator("td").first()).hasText(TUPHAP);
    pictures(leader, page, "stand-ins");
    assertThat(leader.barriers("dialog")).isEmpty();
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(entry).isFocused();
    assertThat(leader.complaints()).isEmpty();

    // logged in since before
    deputy.list("Việc tôi làm thay");
    assertThat(deputy.card(VERIFY)).containsText("tuphap");
    pictures(deputy, deputysPage, "as-deputy");
    deputy.open(VERIFY, dossier);
    var tab = deputy.tab("Hồ sơ");
    assertThat(tab.locator(".motcua-teamwork")).containsText(TUPHAP + " đang làm việc này.");
    tab.getByText("Tôi làm thay").press("Enter");
    assertThat(deputysPage.locator(".meta .assignee")).containsText(VANTHU);
    assertThat(tab).containsText("%s (thay %s)".formatted(VANTHU, TUPHAP));
    tab.getByText("Quá trình giải quyết", exactly()).scrollIntoViewIfNeeded();
    pictures(deputy, deputysPage, "taken-over");
    deputy.tab("Biểu mẫu");
    deputy.choose("Đạt: dự thảo kết quả");
    deputy.complete();
    assertThat(
            jdbc.sql("SELECT on_behalf_of FROM decision WHERE dossier_id = ? AND actor = 'vanthu'")
                .param(dossier)
                .query(String.class)
                .single())
        .isEqualTo("tuphap");
    assertThat(deputy.complaints()).isEmpty();
  }

  @Test
  void anOfficerChoosesHisOwnStandInAlone() {
    var page = chromium.page();
    var desk = new Tasklist(page, http.getRootUri());
    desk.login("tuphap");
    page.getByRole(AriaRole.BUTTON, named("Làm thay")).click();
    var dialog = page.locator("dialog");

    assertThat(dialog.getByLabel("Người vắng mặt")).hasValue("tuphap");
    assertThat(dialog.getByLabel("Người vắng mặt").locator("option")).hasCount(2);
    dialog.getByLabel("Người làm thay").selectOption(Office.COLLEAGUE);
    var today = LocalDate.now(WorkingCalendar.ZONE).toString();
    dialog.getByLabel("Từ ngày").fill(today);
    dialog.getByLabel("Đến hết ngày").fill(today);
    dialog.getByText("Ghi nhận").click();
    dialog.getByText("Kết thúc").click();
    assertThat(dialog).containsText("Chưa có ai làm thay.");
    dialog.getByText("Đóng").click();
    assertThat(dialog).hasCount(0);
    assertThat(desk.complaints()).isEmpty();
  }

  private static void pictures(Tasklist desk, Page page, String name) {
    page.setViewportSize(1920, 1080);
    desk.picture(name + "-1920");
    page.setViewportSize(1366, 768);
    desk.picture(name + "-1366");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
