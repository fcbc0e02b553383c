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
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, as an officer's in Việt Nam. Playwright downloads none. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
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
  }

  /**
   * Where the machine has none, the test is skipped, unless a browser is required: then it fails.
   */
  static Chromium start() {
    var executable = find();
    var missing =
        "No Chromium on the PATH and none named by the environment variable CHROMIUM:"
            + " install one to test Tasklist as officers use it";
    if (required() && executable.isEmpty()) {
      throw new AssertionError(missing);
    }
    Assumptions.assumeTrue(executable.isPresent(), missing);
    return new Chromium(executable.get());
  }

  /** A page of a new profile: nobody is logged in. */
  Page page() {
    var officer =
        new Browser.NewContextOptions()
            .setLocale("vi-VN")
            .setTimezoneId("Asia/Ho_Chi_Minh")
            .setViewportSize(1366, 768);
    return browser.newContext(officer).newPage();
  }

  /** Ends every page: an open one of Tasklist goes on asking for news. */
  void closePages() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
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

  @Override
  public void close() {
    playwright.close();
  }
}
