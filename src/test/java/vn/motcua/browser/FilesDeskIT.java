package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.files.Scans;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** Files of papers at an officer's desk: scanned in, looked at beside the form, saved. */
@RunningOffice
class FilesDeskIT {

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  private UUID dossier;

  @Test
  void whatReceptionScansTheSpecialistLooksAt() throws IOException {
    dossier = office.submit("1.001022", Channel.COUNTER, Instant.now());
    var png = Scans.image("png", 900, 700);
    var pdf = Scans.pdf("To khai");
    var page = chromium.page();
    var desk = new Tasklist(page, http.getRootUri());
    var tab = papers(desk, "tiepnhan", "Kiểm tra thành phần hồ sơ");
    send(page, tab, 1, "image.png", png);
    assertThat(row(tab, 1)).containsText("Đã lưu tệp.");
    assertThat(row(tab, 1)).containsText("PNG");
    send(page, tab, 2, "scan.bin", pdf);
    assertThat(row(tab, 2)).containsText("PDF, ");
    assertThat(looks()).isEmpty();

    button(tab, 1, "Xem").click();
    var image = tab.locator(".motcua-preview img");
    assertThat(image).isVisible();
    page.waitForCondition(() -> (int) image.evaluate("i => i.naturalWidth") == 900);
    desk.pictures("file-image");
    button(tab, 2, "Xem").press("Enter");
    assertThat(tab.locator(".motcua-preview iframe")).isVisible();
    assertThat(image).hasCount(0);
    isShownAsPdf(page);
    desk.pictures("file-pdf");
    assertThat(desk.barriers(".motcua-dossier")).isEmpty();
    page.keyboard().press("Enter");
    assertThat(tab.locator(".motcua-preview")).isHidden();
    assertThat(button(tab, 2, "Xem")).isFocused();
    assertThat(looks()).containsExactly("tiepnhan 1", "tiepnhan 2");
    assertThat(desk.complaints()).isEmpty();
    page.context().close();

    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    var specialist = chromium.page();
    var other = new Tasklist(specialist, http.getRootUri());
    var tabOfOther = papers(other, "tuphap", "Thẩm tra, xác minh hồ sơ");
    assertThat(tabOfOther.getByText("Thay tệp")).hasCount(0);
    var saved = specialist.waitForDownload(() -> button(tabOfOther, 2, "Tải về").click());
    assertThat(saved.suggestedFilename()).endsWith(".pdf").doesNotContain("scan");
    assertThat(Files.readAllBytes(saved.path())).isEqualTo(pdf);
    assertThat(looks()).containsExactly("tiepnhan 1", "tiepnhan 2", "tuphap 2");
    other.pictures("file-saved");
    assertThat(other.complaints()).isEmpty();
  }

  @Test
  void whatCannotBeTakenIsSaidInWordsAndChangesNothing() throws IOException {
    dossier = office.submit("1.001022", Channel.COUNTER, Instant.now());
    var page = chromium.page();
    var desk = new Tasklist(page, http.getRootUri());
    var tab = papers(desk, "tiepnhan", "Kiểm tra thành phần hồ sơ");
    send(page, tab, 1, "scan.pdf", "<!DOCTYPE html><script>alert(1)</script>".getBytes());
    assertThat(row(tab, 1).getByRole(AriaRole.ALERT))
        .hasText("Nội dung tệp không đúng loại: chỉ nhận PDF, JPEG, PNG.");
    send(page, tab, 2, "scan.pdf", new byte[20 * 1024 * 1024 + 1]);
    assertThat(row(tab, 2).getByRole(AriaRole.ALERT)).containsText("Tệp quá lớn: tối đa 20 MB.");
    desk.picture("file-refused");
    assertThat(row(tab, 2)).containsText("Chưa có tệp");

    jdbc.sql("UPDATE dossier SET status = 7 WHERE id = ?").param(dossier).update();
    send(page, tab, 1, "scan.pdf", Scans.pdf("Scan"));
    assertThat(row(tab, 1).getByRole(AriaRole.ALERT)).containsText("Hồ sơ đã kết thúc");
    var path = "/api/v1/dossiers/%s/papers/1/file".formatted(dossier);
    assertThat(desk.call("PUT", path, Map.of())).isEqualTo(403);
    assertThat(desk.call("PUT", path, Map.of("X-XSRF-TOKEN", desk.csrfToken()))).isEqualTo(415);
    assertThat(
            jdbc.sql("SELECT count(*) FROM paper_file WHERE dossier_id = ?")
                .param(dossier)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private Locator papers(Tasklist desk, String account, String task) {
    desk.login(account);
    desk.open(task, dossier);
    var tab = desk.tab("Hồ sơ");
    assertThat(row(tab, 1)).isVisible();
    return tab;
  }

  private static Locator row(Locator tab, int no) {
    return tab.locator("tr:has(.motcua-file-cell)").nth(no - 1);
  }

  private static Locator button(Locator tab, int no, String words) {
    return row(tab, no).locator("button").filter(new Locator.FilterOptions().setHasText(words));
  }

  /** As an officer: the button, then the file; a refused one replaces nothing. */
  private static void send(Page page, Locator tab, int no, String name, byte[] content) {
    var chooser = page.waitForFileChooser(() -> button(tab, no, "ệp").last().press("Enter"));
    chooser.setFiles(new FilePayload(name, "application/octet-stream", content));
  }

  /** In a sandbox, the browser would say in its place that it is blocked. */
  private static void isShownAsPdf(Page page) {
    page.waitForCondition(
        () -> page.frames().stream().anyMatch(frame -> frame.url().startsWith("chrome-extension")));
  }

  private List<String> looks() {
    return jdbc.sql(
            """
            SELECT account || ' ' || paper_no FROM vault_access
            WHERE dossier_id = ? AND kind = 'READ_FILE' ORDER BY id
            """)
        .param(dossier)
        .query(String.class)
        .list();
  }
}
