package vn.motcua.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.motcua.support.Office;

/** The dialog "Tiếp nhận tại quầy", as an officer handles it. */
final class Counter {

  private final Page page;
  private int pressed;

  Counter(Page page) {
    this.page = page;
  }

  Locator action() {
    return page.locator(".motcua-walk-in-action");
  }

  /** By the keys that Tasklist's list of shortcuts names. */
  void open() {
    action().waitFor();
    press("Control+Alt+n");
    procedure().waitFor();
  }

  Counter press(String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
      pressed++;
    }
    return this;
  }

  Counter type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** How many keys were pressed beside those that type a word. */
  int pressed() {
    return pressed;
  }

  /** A certified copy for the planted applicant, with all its papers. */
  void fill() {
    procedure().fill("2.000815");
    procedure().press("Enter");
    field("Họ và tên").fill(Office.PLANTED_NAME);
    field("Số định danh").fill(Office.PLANTED_IDENTITY);
    box("Đã nhận đủ").check();
  }

  Locator procedure() {
    return dialog().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Thủ tục"));
  }

  Locator field(String label) {
    return dialog()
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(label.startsWith("Tệp")));
  }

  Locator box(String label) {
    return dialog().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(label));
  }

  Locator button(String name) {
    return page.locator("dialog[open]")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** What is said under a field that is not right. */
  Locator faultOf(String label) {
    return dialog()
        .locator(".motcua-field")
        .filter(new Locator.FilterOptions().setHas(page.getByLabel(label)))
        .locator(".motcua-fault");
  }

  Locator promise() {
    return dialog().locator(".motcua-promise");
  }

  Locator says() {
    return dialog().locator(".motcua-says");
  }

  Locator outcome() {
    return dialog().locator(".motcua-outcome");
  }

  /** Does what ends with the receipt in a tab of its own; returns the PDF. */
  byte[] printsOn(Runnable work) {
    return PrintedPdf.of(page, work);
  }

  /** Chooses a file for a paper. */
  void scan(String paper, String name, String content) {
    field("Tệp của: " + paper)
        .setInputFiles(
            new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
  }

  /** The server does what it is asked, and its answer never arrives. */
  void loseTheFirstAnswer(String address) {
    var lost = new AtomicBoolean();
    page.route(
        address,
        route -> {
          if (lost.compareAndSet(false, true)) {
            route.fetch();
            route.abort();
          } else {
            route.resume();
          }
        });
  }

  private Locator dialog() {
    return page.locator("dialog.motcua-walk-in");
  }
}
