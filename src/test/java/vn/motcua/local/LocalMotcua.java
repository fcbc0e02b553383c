package vn.motcua.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.Motcua;
import vn.motcua.migration.command.MigrateCommand;
import vn.motcua.replay.ReplayCommand;

/**
 * What {@code mvn spring-boot:test-run} runs: the application with those servers under it that are
 * not set from outside. It ends with exit code 1 and one sentence when it cannot start.
 */
public final class LocalMotcua {

  private final LocalSettings settings;
  private final LocalServers servers;
  private final AtomicReference<ConfigurableApplicationContext> application =
      new AtomicReference<>();

  private LocalMotcua(LocalSettings settings) {
    this.settings = settings;
    this.servers = new LocalServers(settings);
  }

  public static void main(String... args) {
    try {
      if (args.length == 0 || args[0].startsWith("-")) {
        new LocalMotcua(LocalSettings.from(args)).run(args);
      } else {
        command(args[0], Arrays.copyOfRange(args, 1, args.length));
      }
    } catch (LocalStartException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (RuntimeException e) {
      // Spring has reported it; the servers' threads would keep the JVM alive
      System.exit(1);
    }
  }

  private static void command(String name, String... args) {
    switch (name) {
      case "replay" -> System.exit(ReplayCommand.run(args));
      case "migrate" -> System.exit(MigrateCommand.run(args));
      default ->
          throw new LocalStartException(
              "Unknown command %s: give \"replay LEDGER.csv\", or nothing to run the application."
                  .formatted(name));
    }
  }

  private void run(String... args) {
    // Spring's own hook would run beside the servers' end, not before it
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "local-run-end"));
    servers.start();
    var spring = new SpringApplication(Motcua.class);
    if (settings.embeddedPostgres()) {
      spring.addPrimarySources(List.of(LocalAccountsConfiguration.class));
    }
    spring.setAdditionalProfiles("local");
    // the weakest source: whoever says otherwise is heard
    spring.setDefaultProperties(Map.of("motcua.models.watch", "true"));
    spring.setBannerMode(Banner.Mode.OFF);
    spring.setRegisterShutdownHook(false);
    spring.addInitializers(application::set);
    var context = spring.run(arguments(args));
    // the terminal's locale may say ASCII, as in most containers
    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
        .println(banner(context));
  }

  /** Arguments outrank the application's own files, which may name production's servers. */
  private String[] arguments(String... args) {
    var all = new ArrayList<>(List.of(args));
    servers.springProperties().forEach((name, value) -> all.add("--" + name + "=" + value));
    if (settings.serverAddress() == null) {
      all.add("--server.address=127.0.0.1");
    }
    return all.toArray(String[]::new);
  }

  private LocalBanner banner(ConfigurableApplicationContext context) {
    int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    return new LocalBanner(
        port,
        context.getEnvironment().getProperty("spring.datasource.url"),
        context.getEnvironment().getProperty("spring.kafka.bootstrap-servers"),
        settings);
  }

  private void stop() {
    var context = application.get();
    if (context != null) {
      context.close();
    }
    servers.close();
  }
}
