package vn.motcua.backup;

import java.time.Instant;
import java.util.Map;

/**
 * What a whole backup holds. It is written last: a backup without it was cut off.
 *
 * @param madeAt when the one snapshot was taken that all tables are of
 * @param server the version of the server that it was made of
 * @param tables by name
 */
record Manifest(int format, Instant madeAt, String server, Map<String, Table> tables) {

  static final int FORMAT = 1;

  /**
   * @param sha256 of the rows as they lie in the file, in hex
   */
  record Table(long rows, String sha256) {}

  long rows() {
    return tables.values().stream().mapToLong(Table::rows).sum();
  }
}
