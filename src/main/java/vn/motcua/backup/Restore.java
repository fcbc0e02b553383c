package vn.motcua.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Brings a backup back into an empty database, in one transaction: all of it, or nothing. */
final class Restore {

  private static final String NOT_EMPTY =
      """
      SELECT count(*) FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'S', 'p', 'v')
      """;

  private final Connection database;
  private final TreeMap<String, Manifest.Table> restored = new TreeMap<>();
  private @Nullable Manifest manifest;

  Restore(Connection database) {
    this.database = database;
  }

  /**
   * @throws BackupException if the database is not empty, or the backup is not whole
   */
  Manifest read(InputStream from) throws SQLException, IOException {
    database.setAutoCommit(false);
    requireEmpty();
    var zip = new ZipInputStream(from);
    try {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        restore(entry.getName(), zip);
      }
    } catch (ZipException | EOFException e) {
      throw damaged("it is cut off, or not a backup");
    }
    check();
    database.commit();
    database.setAutoCommit(true);
    try (var statement = database.createStatement()) {
      // else the first plans would be made for empty tables
      statement.execute("ANALYZE");
    }
    return manifest;
  }

  private void requireEmpty() throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(NOT_EMPTY)) {
      row.next();
      if (row.getInt(1) > 0) {
        throw new BackupException(
            "Nothing was restored: the database has tables. Give an empty one.");
      }
    }
  }

  private void restore(String entry, ZipInputStream zip) throws SQLException, IOException {
    switch (entry) {
      case Backup.BEFORE, Backup.AFTER -> {
        var statements =
            Backup.JSON.readValue(zip.readAllBytes(), new TypeReference<List<String>>() {});
        try (var statement = database.createStatement()) {
          for (var sql : statements) {
            statement.execute(sql);
          }
        }
      }
      case Backup.MANIFEST -> manifest = Backup.JSON.readValue(zip.readAllBytes(), Manifest.class);
      default -> rows(entry.substring(Backup.ROWS.length()), zip);
    }
  }

  private void rows(String table, ZipInputStream zip) throws SQLException, IOException {
    var rows = new DigestInputStream(zip, Digest.begin());
    var columns =
        new Schema(database)
            .tables().stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
    long count =
        database
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY %s (%s) FROM STDIN".formatted(table, columns.columns()), rows);
    restored.put(table, new Manifest.Table(count, Digest.end(rows.getMessageDigest())));
  }

  private void check() {
    if (manifest == null) {
      throw damaged("it has no end");
    }
    if (manifest.format() != Manifest.FORMAT) {
      throw damaged(
          "it has the format " + manifest.format() + ", and this knows " + Manifest.FORMAT);
    }
    if (!manifest.tables().equals(restored)) {
      throw damaged("its tables are not those that were written");
    }
  }

  private static BackupException damaged(String why) {
    return new BackupException("Nothing was restored: the backup is not whole, " + why + ".");
  }
}
