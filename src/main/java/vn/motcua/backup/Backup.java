package vn.motcua.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes all tables as one transaction sees them: dossiers, the engine's processes and timers and
 * the outbox are of one instant, however many work meanwhile. Nobody waits for it.
 */
final class Backup {

  static final String BEFORE = "before.json";
  static final String AFTER = "after.json";
  static final String MANIFEST = "manifest.json";
  static final String ROWS = "tables/";

  static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final Connection database;

  Backup(Connection database) {
    this.database = database;
  }

  /** Leaves the stream open, with a whole backup in it. */
  Manifest write(OutputStream to) throws SQLException, IOException {
    database.setAutoCommit(false);
    database.setReadOnly(true);
    database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    var madeAt = Instant.now();
    var schema = new Schema(database);
    var zip = new ZipOutputStream(to);
    // takes the snapshot
    entry(zip, BEFORE, schema.before());
    var tables = new TreeMap<String, Manifest.Table>();
    for (var table : schema.tables()) {
      tables.put(table.name(), rows(zip, table));
    }
    entry(zip, AFTER, schema.after());
    var server = database.getMetaData().getDatabaseProductVersion();
    var manifest = new Manifest(Manifest.FORMAT, madeAt, server, tables);
    entry(zip, MANIFEST, manifest);
    zip.finish();
    database.rollback();
    return manifest;
  }

  private Manifest.Table rows(ZipOutputStream zip, Schema.Table table)
      throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(ROWS + table.name()));
    var rows = new DigestOutputStream(zip, Digest.begin());
    long count =
        database
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY %s (%s) TO STDOUT".formatted(table.name(), table.columns()), rows);
    zip.closeEntry();
    return new Manifest.Table(count, Digest.end(rows.getMessageDigest()));
  }

  private static void entry(ZipOutputStream zip, String name, Object content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(JSON.writeValueAsBytes(content));
    zip.closeEntry();
  }
}
