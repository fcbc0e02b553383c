package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * Tasklist, as an officer handles it. What has a Vietnamese name is found by it, Camunda's own
 * buttons by their classes, since their names are those of the interface's language. Each step
 * leaves a picture in {@code target/screenshots}.
 */
final class Tasklist {

  private static final Path PICTURES = Path.of("target", "screenshots");

  /** What Camunda's login page asks for in vain whenever nobody is logged in. */
  private static final Set<String> LOGIN_PAGE =
      Set.of("/camunda/api/admin/auth/user/default", "/camunda-welcome");

  private static final Pattern SUBMITTED =
      Pattern.compile("https?://[^/]+(/.+/task/[^/]+)/submit-form");

  private final Page page;
  private final String address;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> addresses = new TreeSet<>();
  private final Set<String> completed = new HashSet<>();
  private int pictures;

  Tasklist(Page page, String server) {
    this.page = page;
    this.address = server + "/camunda/app/tasklist/default/";
    page.onRequest(request -> addresses.add(request.url()));
    page.onResponse(this::remembersWhatIsCompleted);
    page.onPageError(error -> complaints.add("error in a script: " + error));
    page.onResponse(
        answer -> {
          var path = answer.url().replace(server, "");
          if (answer.status() >= 400 && !LOGIN_PAGE.contains(path)) {
            complaints.add(answer.status() + " " + path);
          }
        });
  }

  /** The password is the account's name. */
  void login(String account) {
    page.navigate(address);
    try {
      page.locator("input[type=text]").fill(account);
    } catch (RuntimeException e) {
      picture("no-login");
      throw new AssertionError(
          "No login page at %s: %s\n%s".formatted(page.url(), complaints, page.content()), e);
    }
    givesNameAndPassword(account);
    picture("login-" + account);
    page.locator("button[type=submit]").click();
    assertThat(page.locator(".task-filter.active")).containsText("Việc của bộ phận tôi");
    picture("list-" + account);
  }

  /** After the session has ended in the middle of something. */
  void logsInAgain(String account) {
    givesNameAndPassword(account);
    page.locator("button[type=submit]:visible").click();
  }

  // the page puts the focus into its first field when it comes to it: what is meant for the second
  // may land there
  private void givesNameAndPassword(String account) {
    var name = page.locator("input[type=text]:visible");
    var password = page.locator("input[type=password]");
    Awaitility.await("name and password of " + account)
        .pollInSameThread()
        .until(
            () -> {
              name.fill(account);
              password.fill(account);
              return name.inputValue().equals(account) && password.inputValue().equals(account);
            });
  }

  /** Finds the task in the list that is shown, at first the department's, and opens its form. */
  void open(String task, UUID dossier) {
    var search =
        "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]"
            .formatted(dossier);
    var list = Pattern.compile("filter=[^&]+").matcher(page.url());
    page.navigate(
        address
            + "#/?searchQuery="
            + URLEncoder.encode(search, StandardCharsets.UTF_8)
            + (list.find() ? "&" + list.group() : ""));
    assertThat(cards()).hasCount(1);
    card(task).click();
    assertThat(page.locator(".fjs-form")).isVisible();
  }

  /** The same for one task, which is then claimed with Tasklist's own shortcut. */
  void openByKeyboard(String taskId) {
    page.navigate(address + "#/?task=" + taskId);
    assertThat(page.locator(".fjs-form")).isVisible();
    page.keyboard().press("Control+Alt+c");
    assertThat(completion()).isVisible();
  }

  void completeByKeyboard(List<Keyboard.Answer> answers, String name) {
    var keyboard = new Keyboard(page);
    keyboard.press("Control+Alt+f");
    keyboard.fill(answers);
    pictures(name);
    var answer =
        page.waitForResponse(
            response -> response.url().endsWith("/submit-form"), () -> keyboard.press("Enter"));
    if (!answer.ok()) {
      throw new AssertionError("Not completed: " + answer.status() + " " + answer.text());
    }
    assertThat(page.locator(".fjs-form")).hasCount(0);
  }

  void claim() {
    page.locator("button.claim").click();
    assertThat(completion()).isVisible();
  }

  /** A colleague was quicker, and the officer reads who. */
  void claimsInVain(String reason) {
    page.locator("button.claim").click();
    assertThat(page.locator(".notifications")).containsText(reason);
    picture("claimed");
    assertThat(page.locator(".notifications")).not().containsText("ENGINE-");
  }

  void choose(String option) {
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(option).setExact(true))
        .check();
  }

  /** Ticks every paper that the form lists. */
  void tickPapers() {
    var papers = page.locator(".fjs-form input[type=checkbox]");
    assertThat(papers.first()).isVisible();
    papers.all().forEach(Locator::check);
  }

  void fill(String label, String text) {
    var field = page.getByLabel(label);
    field.fill(text);
    // the form lays itself out anew when a field is left, and a click in that moment is lost
    field.blur();
  }

  Locator field(String label) {
    return page.getByLabel(label);
  }

  /** Prints one of the forms about the open dossier; returns the PDF. */
  byte[] prints(String form) {
    if (page.locator("dialog[open]").count() == 0) {
      tab("Hồ sơ");
    }
    var button = page.locator("button[aria-label^='In mẫu %s']".formatted(form));
    return PrintedPdf.of(page, button::click);
  }

  /** Finds a dossier by its code, whether it has a task or not. */
  void looksUp(String code) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tra cứu")).click();
    var words = page.getByLabel("Mã hồ sơ, hoặc số định danh của người nộp");
    words.fill(code);
    words.press("Enter");
    assertThat(page.locator("dialog[open] .motcua-dossier")).containsText(code);
  }

  void leavesLookUp() {
    picture("look-up");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đóng")).click();
    assertThat(page.locator("dialog[open]")).hasCount(0);
  }

  /** From where dossiers are looked up. */
  byte[] printsLedger(String from, String to) {
    page.locator("summary", new Page.LocatorOptions().setHasText("Sổ theo dõi hồ sơ")).click();
    fill("Tiếp nhận từ ngày", from);
    fill("Đến hết ngày", to);
    var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("In sổ"));
    return PrintedPdf.of(page, button::click);
  }

  /** Leaves whatever an officer was busy with. */
  void beginsAnew() {
    if (page.locator("dialog[open]").count() > 0) {
      page.reload();
    }
    list("Việc của bộ phận tôi");
  }

  /** As the applicant asks for at the counter. */
  void withdraws(String reason) {
    page.locator("summary", new Page.LocatorOptions().setHasText("Công dân rút hồ sơ")).click();
    fill("Lý do của công dân", reason);
    page.onceDialog(Dialog::accept);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi nhận rút hồ sơ"))
        .click();
    assertThat(page.locator(".motcua-dossier")).containsText("Công dân yêu cầu rút hồ sơ");
  }

  /** Puts the form aside, to be finished later. */
  void save() {
    page.locator(".form-actions button.btn-default").click();
    assertThat(page.locator(".form-actions button.btn-default")).isDisabled();
  }

  void complete() {
    picture("form");
    var answer =
        page.waitForResponse(
            response -> response.url().endsWith("/submit-form"), () -> completion().click());
    if (!answer.ok()) {
      throw new AssertionError("Not completed: " + answer.status() + " " + answer.text());
    }
    assertThat(page.locator(".fjs-form")).hasCount(0);
  }

  /** Completes the task in vain: the officer reads why, and finds the form as it was. */
  void isRefused(String reason) {
    page.waitForResponse(
        response -> response.url().endsWith("/submit-form"), () -> completion().click());
    assertThat(page.locator(".notifications")).containsText(reason);
    picture("refused");
    assertThat(page.locator(".fjs-form")).isVisible();
    complaints.clear();
    page.locator(".notifications .close:visible").click();
  }

  /** What the form lets the officer choose from. */
  List<String> options() {
    picture("options");
    return page.locator(".fjs-form label:has(input[type=radio])").allInnerTexts();
  }

  /** Shows one of the lists on the left. */
  void list(String name) {
    page.locator(".task-filter a")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first()
        .click();
    assertThat(page.locator(".task-filter.active")).containsText(name);
  }

  /** Opens the page that leads to the applications. */
  void welcome() {
    page.navigate(address.replace("/tasklist/", "/welcome/"));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator("body")).containsText("Tên đăng nhập");
  }

  /** Opens a tab of the open task; returns what is in it. */
  Locator tab(String name) {
    page.locator(".nav-tabs a").filter(new Locator.FilterOptions().setHasText(name)).click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return page.locator(".tab-content, .tabbed-content").first();
  }

  /** Every line of text that can be seen now. */
  List<String> lines() {
    return page.locator("body").innerText().lines().map(String::strip).toList();
  }

  /** A click opens a document in another tab. */
  void opens(Runnable click) {
    page.waitForPopup(click).close();
  }

  /** What is a serious or critical barrier to somebody in those parts of the page, and where. */
  List<String> barriers(String... parts) {
    var axe = new AxeBuilder(page);
    for (var part : parts) {
      axe.include(part);
    }
    return axe.analyze().getViolations().stream()
        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
        .map(rule -> rule.getId() + ": " + rule.getNodes())
        .toList();
  }

  /** What the page's scripts have stored in the browser. */
  String stored() {
    return (String) page.evaluate("() => JSON.stringify(localStorage)");
  }

  void logout() {
    page.locator(".account .dropdown-toggle").click();
    page.locator(".account .logout a").click();
    assertThat(page.locator("input[type=password]")).isVisible();
  }

  /** The only card in the list. */
  Locator card(String task) {
    return cards().filter(new Locator.FilterOptions().setHasText(task));
  }

  /** Calls the API as a script in the page would; returns the status. */
  int call(String method, String path, Map<String, String> headers) {
    var fetch =
        """
        async ([method, path, headers]) => (await fetch(path, {
          method,
          headers: {...headers, 'Content-Type': 'application/json'},
          body: method === 'GET' ? undefined : '{}'
        })).status
        """;
    return (int) page.evaluate(fetch, List.of(method, path, headers));
  }

  /** The session's CSRF token, as a script in the page finds it. */
  String csrfToken() {
    return (String) page.evaluate("() => /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1]");
  }

  /**
   * Every answer of 400 and above and every error in a script since the last call. A task that was
   * just completed is none: as long as the page's address names it, Tasklist may look for it once
   * more.
   */
  List<String> complaints() {
    var all = complaints.stream().filter(complaint -> !completed.contains(complaint)).toList();
    complaints.clear();
    return all;
  }

  private void remembersWhatIsCompleted(Response answer) {
    var task = SUBMITTED.matcher(answer.url());
    if (task.matches() && answer.ok()) {
      completed.add("404 " + task.group(1));
    }
  }

  /** Every address that the page has asked for. */
  Set<String> addresses() {
    return addresses;
  }

  Page page() {
    return page;
  }

  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve("%02d-%s.png".formatted(++pictures, name))));
  }

  /** Pictures of the page as two usual screens show it. */
  void pictures(String name) {
    page.setViewportSize(1920, 1080);
    picture(name + "-1920");
    page.setViewportSize(1366, 768);
    picture(name + "-1366");
  }

  /** The cards of the list, from the top. */
  Locator cards() {
    return page.locator(".tasks-list li.task");
  }

  private Locator completion() {
    return page.locator(".form-actions button.btn-primary");
  }
}
