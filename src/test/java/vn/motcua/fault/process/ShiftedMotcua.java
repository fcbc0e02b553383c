package vn.motcua.fault.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.motcua.Motcua;
import vn.motcua.local.LocalAccountsConfiguration;

/**
 * A node on servers that run elsewhere, for a process that a test kills. Its clock runs, ahead of
 * the machine's or behind it by as much as a file says, which the nodes of a test share. The job
 * executor looks for work all the time, so that a test need not wait for it.
 */
// no annotation: the component scan of a local run would find it
public final class ShiftedMotcua {

  private static final Duration LOOK = Duration.ofMillis(10);

  private ShiftedMotcua() {}

  /**
   * @param args the file of the shift, then arguments of the application
   */
  public static void main(String... args) {
    var file = Path.of(args[0]);
    follow(file);
    Executors.newSingleThreadScheduledExecutor()
        .scheduleWithFixedDelay(
            () -> follow(file), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    var spring = new SpringApplication(Motcua.class);
    spring.addPrimarySources(List.of(LocalAccountsConfiguration.class, ShiftedClock.class));
    spring.setAdditionalProfiles("local");
    try {
      spring.run(List.of(args).subList(1, args.length).toArray(String[]::new));
      System.out.println("Node is ready");
    } catch (RuntimeException e) {
      System.exit(1);
    }
  }

  /** Where a node says which shift it goes by now. */
  static Path followed(Path file, long pid) {
    return file.resolveSibling("followed-" + pid);
  }

  private static void follow(Path file) {
    try {
      var shift = Files.readString(file);
      ClockUtil.offset(Long.parseLong(shift));
      Files.writeString(followed(file, ProcessHandle.current().pid()), shift);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The application's clock is the engine's. */
  static class ShiftedClock {

    @Bean
    @Primary
    Clock shiftedClock() {
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
          return ClockUtil.now().toInstant();
        }
      };
    }
  }
}
