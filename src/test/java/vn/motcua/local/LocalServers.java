package vn.motcua.local;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The real PostgreSQL and the real Kafka broker of a local run, of a replay or of a test. {@link
 * #close()} alone stops them, Kafka before PostgreSQL; whoever uses them ends first.
 */
public final class LocalServers implements AutoCloseable {

  private static final String THROWAWAY = "motcua-throwaway-";

  private final LocalSettings settings;
  private boolean closed;
  private @Nullable DataFolder folder;
  private @Nullable LocalPostgres postgres;
  private @Nullable LocalKafka kafka;

  LocalServers(LocalSettings settings) {
    this.settings = settings;
  }

  /**
   * Servers on a kept folder.
   *
   * @param args settings in the form of arguments, for example {@code --motcua.local.data=FOLDER}
   * @throws LocalStartException when the folder is in use, a port is taken, or a server does not
   *     come up; what had started is stopped again
   */
  public static LocalServers start(String... args) {
    return new LocalServers(LocalSettings.from(args)).start();
  }

  /**
   * Servers of one's own on free ports, with the settings of a local run, in a temporary folder
   * that goes when they are closed, or else when the JVM ends.
   *
   * @throws LocalStartException when they do not come up
   */
  public static LocalServers throwaway() {
    try {
      Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
      sweep(temporary);
      Path folder = Files.createTempDirectory(temporary, THROWAWAY);
      var servers = new LocalServers(LocalSettings.throwaway(folder));
      Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "throwaway-servers"));
      return servers.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Either everything that is not set from outside has started, or nothing. */
  synchronized LocalServers start() {
    try {
      if (closed) {
        return this; // asked to end before it began
      }
      if (settings.embeddedPostgres() || settings.embeddedKafka()) {
        folder = DataFolder.hold(settings.data());
      }
      if (settings.embeddedPostgres()) {
        LocalPostgres.clear(folder.path().resolve("postgres"));
      }
      settings.requireFreePorts(); // after the folder: who runs there holds the ports, too
      if (folder != null) {
        start(folder.path());
      }
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Side by side: after a kill, both wait for what is left of their former selves. */
  private void start(Path data) {
    var broker =
        settings.embeddedKafka()
            ? supplyAsync(() -> LocalKafka.start(data.resolve("kafka"), settings.kafkaPort()))
            : null;
    try {
      if (settings.embeddedPostgres()) {
        postgres = LocalPostgres.start(data.resolve("postgres"), settings.postgresPort());
      }
    } finally {
      kafka = broker == null ? null : result(broker);
    }
  }

  private static <T> T result(CompletableFuture<T> started) {
    try {
      return started.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof LocalStartException cause ? cause : e;
    }
  }

  /**
   * @throws IllegalStateException when PostgreSQL is not one of ours
   */
  public String jdbcUrl() {
    return ours(postgres, "spring.datasource.url").jdbcUrl();
  }

  /** The role that owns the database of {@link #jdbcUrl()}. */
  public String username() {
    return LocalPostgres.NAME;
  }

  public String password() {
    return LocalPostgres.NAME;
  }

  /**
   * @throws IllegalStateException when Kafka is not one of ours
   */
  public String bootstrapServers() {
    return ours(kafka, "spring.kafka.bootstrap-servers").bootstrapServers();
  }

  /** Spring's own settings for those servers that are ours: what an application must be told. */
  public Map<String, String> springProperties() {
    var properties = new LinkedHashMap<String, String>();
    if (postgres != null) {
      properties.put("spring.datasource.url", jdbcUrl());
      properties.put("spring.datasource.username", username());
      properties.put("spring.datasource.password", password());
    }
    if (kafka != null) {
      properties.put("spring.kafka.bootstrap-servers", bootstrapServers());
    }
    return properties;
  }

  /** Waits for a start that is under way, so that nothing is left running. May be called again. */
  @Override
  public synchronized void close() {
    closed = true;
    if (kafka != null) {
      kafka.stop();
      kafka = null;
    }
    if (postgres != null) {
      postgres.stop();
      postgres = null;
    }
    if (folder != null) {
      try (DataFolder held = folder) {
        if (isThrowaway(held.path())) {
          FileSystemUtils.deleteRecursively(held.path());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      folder = null;
    }
  }

  /** Ends what killed JVMs have left behind: a folder that nobody holds, a PostgreSQL on it. */
  private static void sweep(Path temporary) throws IOException {
    Instant longAgo = Instant.now().minus(Duration.ofMinutes(1));
    List<Path> folders;
    try (Stream<Path> entries = Files.list(temporary)) {
      folders = entries.filter(LocalServers::isThrowaway).toList();
    }
    for (Path left : folders) {
      // a folder made this minute may be one whose owner has not locked it yet
      if (Files.isWritable(left) && Files.getLastModifiedTime(left).toInstant().isBefore(longAgo)) {
        try (DataFolder held = DataFolder.hold(left)) {
          Postmaster.clear(held.path().resolve("postgres"));
          FileSystemUtils.deleteRecursively(held.path());
        } catch (LocalStartException e) {
          // in use: its owner lives
        }
      }
    }
  }

  private static boolean isThrowaway(Path folder) {
    return folder.getFileName().toString().startsWith(THROWAWAY);
  }

  private static <T> T ours(@Nullable T server, String setting) {
    if (server == null) {
      throw new IllegalStateException("Not started, since " + setting + " is set from outside");
    }
    return server;
  }
}
