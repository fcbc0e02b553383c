package vn.motcua;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import vn.motcua.backup.BackupCommand;
import vn.motcua.migration.command.MigrateCommand;

/** The application: an event-driven workflow engine for the dossiers of a one-stop shop. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Motcua {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  static {
    // the engine's tables hold local timestamps of the JVM's zone: left to each machine, two nodes
    // would read each other's timers shifted, and a daylight-saving night would swallow some
    TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
  }

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("migrate")) {
      System.exit(MigrateCommand.run(Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && BackupCommand.NAMES.contains(args[0])) {
      System.exit(BackupCommand.run(args[0], Arrays.copyOfRange(args, 1, args.length)));
    }
    SpringApplication.run(Motcua.class, args);
  }

  /** The only clock. It ticks in milliseconds, as the engine does, so that both agree. */
  @Bean
  Clock clock() {
    return Clock.tickMillis(ZONE);
  }
}
