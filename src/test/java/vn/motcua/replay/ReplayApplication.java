package vn.motcua.replay;

import ch.qos.logback.classic.LoggerContext;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.Motcua;
import vn.motcua.local.LocalServers;
import vn.motcua.support.SimulatedOffice;

/**
 * The application on servers of its own, its job executor off and its clock in the caller's hand.
 */
final class ReplayApplication implements AutoCloseable {

  private final LocalServers servers;
  private final ConfigurableApplicationContext context;

  private ReplayApplication(LocalServers servers, ConfigurableApplicationContext context) {
    this.servers = servers;
    this.context = context;
  }

  /** Also ends with the JVM, without a trace of it in the log. */
  static ReplayApplication start() {
    // the servers end by a hook of their own, under the application's feet
    Runtime.getRuntime().addShutdownHook(new Thread(ReplayApplication::silence, "replay-end"));
    var servers = LocalServers.throwaway();
    try {
      return new ReplayApplication(servers, run(servers));
    } catch (RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  private static ConfigurableApplicationContext run(LocalServers servers) {
    var spring = new SpringApplication(Motcua.class, SimulatedOffice.class);
    spring.setAdditionalProfiles("local");
    spring.setBannerMode(Banner.Mode.OFF);
    spring.setLogStartupInfo(false);
    spring.setRegisterShutdownHook(false);
    // arguments outrank the environment, which may name the servers of a running instance
    var args =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--camunda.bpm.job-execution.enabled=false",
                "--springdoc.api-docs.enabled=false",
                "--logging.level.root=WARN",
                // that the mode is local, which nobody takes a replay for anything else than
                "--logging.level.vn.motcua.installation=ERROR"));
    servers.springProperties().forEach((name, value) -> args.add("--" + name + "=" + value));
    return spring.run(args.toArray(String[]::new));
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  String bootstrapServers() {
    return servers.bootstrapServers();
  }

  @Override
  public void close() {
    try {
      context.close();
    } finally {
      servers.close();
      ClockUtil.reset();
    }
  }

  private static void silence() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
  }
}
