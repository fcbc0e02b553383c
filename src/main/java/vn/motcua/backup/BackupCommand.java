package vn.motcua.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * {@code backup --to=FILE} and {@code restore --from=FILE}. The database is the one that the
 * application is configured with in its environment, or is given.
 */
public final class BackupCommand {

  /** The names of the two commands. */
  public static final List<String> NAMES = List.of("backup", "restore");

  private static final String USAGE =
      """
      backup --to=FILE      writes the whole database as it is at this instant, while people work
      restore --from=FILE   brings it into an empty database; nothing is restored if a part is missing
      FILE may be -, for the standard output or input. The database is that of SPRING_DATASOURCE_URL,
      SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD; --url= and --username= say otherwise.""";

  private static final String STANDARD = "-";

  private final PrintStream said;
  private final Map<String, String> settings;

  private BackupCommand(PrintStream said, Map<String, String> settings) {
    this.said = said;
    this.settings = settings;
  }

  /**
   * Returns the exit code: 0 if all went well. What it says goes to the standard error, because the
   * standard output may be the backup.
   */
  public static int run(String name, String... args) {
    return run(System.err, System.getenv(), name, args);
  }

  /** For tests: with the environment and where to speak. */
  static int run(PrintStream said, Map<String, String> environment, String name, String... args) {
    var settings = new HashMap<>(environment);
    for (var arg : args) {
      var parts = arg.split("=", 2);
      if (parts.length < 2 || !parts[0].matches("--(to|from|url|username)")) {
        said.println(USAGE);
        return 2;
      }
      settings.put(parts[0], parts[1]);
    }
    try {
      return new BackupCommand(said, settings).run(name);
    } catch (BackupException e) {
      said.println(e.getMessage());
    } catch (SQLException | IOException e) {
      said.println("Nothing was done: " + e.getMessage());
    }
    return 1;
  }

  private int run(String name) throws SQLException, IOException {
    var file = settings.get(name.equals("backup") ? "--to" : "--from");
    if (file == null) {
      said.println(USAGE);
      return 2;
    }
    try (var database = connect()) {
      var manifest = name.equals("backup") ? backup(database, file) : restore(database, file);
      said.printf(
          "%s: %d tables with %d rows, of %s%n",
          name.equals("backup") ? "Backed up" : "Restored",
          manifest.tables().size(),
          manifest.rows(),
          manifest.madeAt());
      return 0;
    }
  }

  private Connection connect() throws SQLException {
    var url = settings.getOrDefault("--url", settings.get("SPRING_DATASOURCE_URL"));
    if (url == null) {
      throw new BackupException("Which database? Set SPRING_DATASOURCE_URL, or give --url=.");
    }
    var login = new Properties();
    put(
        login,
        "user",
        settings.getOrDefault("--username", settings.get("SPRING_DATASOURCE_USERNAME")));
    put(login, "password", settings.get("SPRING_DATASOURCE_PASSWORD"));
    login.put("ApplicationName", "motcua-backup");
    return DriverManager.getConnection(url, login);
  }

  private static void put(Properties login, String name, @Nullable String value) {
    if (value != null) {
      login.put(name, value);
    }
  }

  private static Manifest backup(Connection database, String file)
      throws SQLException, IOException {
    if (file.equals(STANDARD)) {
      var manifest = new Backup(database).write(System.out);
      System.out.flush();
      return manifest;
    }
    var path = Path.of(file);
    // whoever finds the file, finds a whole one
    var part = path.resolveSibling(path.getFileName() + ".part");
    Manifest manifest;
    try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
      manifest = new Backup(database).write(out);
    } catch (SQLException | IOException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return manifest;
  }

  private static Manifest restore(Connection database, String file)
      throws SQLException, IOException {
    try (var in =
        new BufferedInputStream(
            file.equals(STANDARD) ? System.in : Files.newInputStream(Path.of(file)))) {
      return new Restore(database).read(in);
    }
  }
}
