package vn.motcua.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The machine's own Chromium, as an officer's in Việt Nam; Playwright downloads none. One runs for
 * all tests. The pages of a test end with it, or with its class where one object does all of them.
 *
 * <p>Where the machine has none, the tests are skipped, unless a browser is required: then they
 * fail.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private record Running(Playwright playwright, Browser browser) implements CloseableResource {

    static Running start(Path executable) {
      PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      var browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable)
                      .setArgs(
                          List.of(
                              "--headless",
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-background-networking")));
      return new Running(playwright, browser);
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  private @Nullable Browser browser;

  @Override
  public void beforeAll(ExtensionContext tests) {
    var executable = find();
    var missing =
        "No Chromium on the PATH and none named by the environment variable CHROMIUM:"
            + " install one to test Tasklist as officers use it";
    if (required() && executable.isEmpty()) {
      throw new AssertionError(missing);
    }
    Assumptions.assumeTrue(executable.isPresent(), missing);
    browser =
        tests
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .getOrComputeIfAbsent(
                Running.class, one -> Running.start(executable.get()), Running.class)
            .browser();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    if (test.getTestInstanceLifecycle().orElseThrow() == TestInstance.Lifecycle.PER_METHOD) {
      closePages();
    }
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    closePages();
  }

  /** A page of a new profile: nobody is logged in. */
  public Page page() {
    var officer =
        new Browser.NewContextOptions()
            .setLocale("vi-VN")
            .setTimezoneId("Asia/Ho_Chi_Minh")
            .setViewportSize(1366, 768);
    return browser.newContext(officer).newPage();
  }

  // an open one of Tasklist goes on asking for news
  private void closePages() {
    if (browser != null) {
      List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }
  }

  private static boolean required() {
    return System.getenv("CI") != null || "required".equals(System.getProperty("motcua.browser"));
  }

  private static Optional<Path> find() {
    var named = System.getenv("CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
