package vn.motcua.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.StringUtils;

/**
 * What the outside says about a local run, in any of Spring's forms: an argument, a system property
 * or an environment variable. The application's own files are not asked: what they name is for
 * production.
 *
 * @param data the folder that keeps the servers' data
 * @param embeddedPostgres false when {@code spring.datasource.url} points at a real one
 * @param embeddedKafka false when {@code spring.kafka.bootstrap-servers} points at a real one
 * @param postgresPort 0 for any free one
 * @param kafkaPort 0 for any free one
 * @param serverPort 0 for any free one
 * @param serverAddress where the application listens; null where nothing is said
 */
record LocalSettings(
    Path data,
    boolean embeddedPostgres,
    boolean embeddedKafka,
    int postgresPort,
    int kafkaPort,
    int serverPort,
    @Nullable String serverAddress) {

  private static final int HIGHEST_PORT = 65535;
  private static final int FIRST_EPHEMERAL = 32768;

  /**
   * @throws LocalStartException naming the setting whose value is not usable
   */
  static LocalSettings from(String... args) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
    ConfigurationPropertySources.attach(environment);
    return new LocalSettings(
        folder(environment, "motcua.local.data", "data"),
        !StringUtils.hasText(environment.getProperty("spring.datasource.url")),
        !StringUtils.hasText(environment.getProperty("spring.kafka.bootstrap-servers")),
        port(environment, "motcua.local.postgres-port", 0),
        port(environment, "motcua.local.kafka-port", 9092),
        port(environment, "server.port", 8080),
        environment.getProperty("server.address"));
  }

  /**
   * A free port from below the range that the system gives to outgoing connections: one of those
   * could be taken before the server that it was chosen for has bound it.
   */
  static int freePort() {
    return IntStream.generate(TestSocketUtils::findAvailableTcpPort)
        .filter(port -> port < FIRST_EPHEMERAL)
        .findFirst()
        .getAsInt();
  }

  static LocalSettings throwaway(Path folder) {
    return new LocalSettings(folder, true, true, 0, 0, 0, null);
  }

  /**
   * @throws LocalStartException naming the taken port, what wants it and which setting changes it
   */
  void requireFreePorts() {
    requireFree(serverPort, "the application", "--server.port=PORT (or SERVER_PORT)");
    if (embeddedKafka) {
      requireFree(kafkaPort, "the Kafka broker", "--motcua.local.kafka-port=PORT");
    }
    if (embeddedPostgres) {
      requireFree(postgresPort, "PostgreSQL", "--motcua.local.postgres-port=PORT");
    }
  }

  private static void requireFree(int port, String wants, String setting) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new LocalStartException(
          "Port %d, which %s wants, is taken: stop what listens there, or choose another port with %s."
              .formatted(port, wants, setting),
          e);
    }
  }

  private static int port(Environment environment, String name, int otherwise) {
    String value = environment.getProperty(name);
    if (!StringUtils.hasText(value)) {
      return otherwise;
    }
    try {
      int port = Integer.parseInt(value.strip());
      if (port >= 0 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below, with the setting's name
    }
    throw new LocalStartException(
        "%s=%s is not a port: give a number from 0 (any free one) to %d."
            .formatted(name, value, HIGHEST_PORT));
  }

  private static Path folder(Environment environment, String name, String otherwise) {
    String value = environment.getProperty(name, otherwise);
    try {
      return Path.of(StringUtils.hasText(value) ? value : otherwise);
    } catch (InvalidPathException e) {
      throw new LocalStartException(
          "%s=%s is not the name of a folder: %s.".formatted(name, value, e.getReason()), e);
    }
  }
}
