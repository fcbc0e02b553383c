package vn.motcua.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL 17 on a kept folder, on loopback only, with every setting that protects data
 * on. The application's database and role are both called {@code motcua}.
 */
final class LocalPostgres {

  static final String NAME = "motcua";

  private static final String MAJOR_VERSION = "17";
  private static final Duration START_WAIT = Duration.ofSeconds(30);
  private static final Duration STOP_WAIT = Duration.ofSeconds(30);

  private final EmbeddedPostgres server;
  private final Path folder;

  private LocalPostgres(EmbeddedPostgres server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /**
   * Stops what an earlier run has left on the folder: it holds the port that it had.
   *
   * @throws LocalStartException when another major version made the folder, or the server does not
   *     stop
   */
  static void clear(Path folder) {
    requireVersion(folder);
    try {
      Postmaster.clear(folder);
    } catch (IOException e) {
      throw new LocalStartException("The folder %s cannot be read (%s).".formatted(folder, e), e);
    }
  }

  /**
   * @param folder the data folder itself, cleared; its server log stands beside it
   * @param port 0 for any free one
   * @throws LocalStartException when the server does not come up
   */
  static LocalPostgres start(Path folder, int port) {
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    try {
      var server = server(folder, port, log);
      createDatabase(server);
      return new LocalPostgres(server, folder);
    } catch (IOException | RuntimeException e) {
      throw new LocalStartException(
          "PostgreSQL did not start on %s: the reason stands at the end of %s."
              .formatted(folder, log),
          e);
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), NAME);
  }

  /** Returns when the server has gone, with everything on disk. */
  void stop() {
    Optional<Postmaster> postmaster = Postmaster.on(folder);
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL on " + folder + " did not stop", e);
    }
    // the library gives up after five seconds, and says so only in its log
    postmaster.ifPresent(running -> running.awaitEnd(STOP_WAIT));
  }

  private static EmbeddedPostgres server(Path folder, int port, Path log) throws IOException {
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".initialising");
    if (Files.exists(unfinished)) {
      // the first start was cut off inside initdb, so no server ever ran on this folder
      FileSystemUtils.deleteRecursively(folder);
    }
    if (!Files.exists(folder.resolve("PG_VERSION"))) {
      Files.writeString(unfinished, "");
    }
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setDataDirectoryCustomizer(initialised -> delete(unfinished))
        .setRegisterShutdownHook(false)
        .setPort(port == 0 ? LocalSettings.freePort() : port)
        .setPGStartupWait(START_WAIT)
        .setOutputRedirector(Redirect.appendTo(log.toFile()))
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        // the library starts the server with -F (no fsync) and synchronous_commit off
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100")
        .start();
  }

  private static void createDatabase(EmbeddedPostgres server) {
    var jdbc = JdbcClient.create(server.getPostgresDatabase());
    if (jdbc.sql("select 1 from pg_roles where rolname = ?")
        .param(NAME)
        .query()
        .listOfRows()
        .isEmpty()) {
      jdbc.sql("create role %1$s login password '%1$s'".formatted(NAME)).update();
    }
    if (jdbc.sql("select 1 from pg_database where datname = ?")
        .param(NAME)
        .query()
        .listOfRows()
        .isEmpty()) {
      jdbc.sql("create database %1$s owner %1$s".formatted(NAME)).update();
    }
  }

  private static void requireVersion(Path folder) {
    try {
      Path file = folder.resolve("PG_VERSION");
      String version = Files.exists(file) ? Files.readString(file).strip() : MAJOR_VERSION;
      if (!version.equals(MAJOR_VERSION)) {
        throw new LocalStartException(
            "The folder %s was made by PostgreSQL %s, and this is PostgreSQL %s: move the folder away, or choose another with --motcua.local.data=FOLDER."
                .formatted(folder, version, MAJOR_VERSION));
      }
    } catch (IOException e) {
      throw new LocalStartException("The folder %s cannot be read (%s).".formatted(folder, e), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot delete " + file, e);
    }
  }
}
