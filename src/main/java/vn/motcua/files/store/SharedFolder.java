package vn.motcua.files.store;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees at the start that a node keeps files where the others do: a file that one stores is opened
 * on any. The folder has the installation's id in it, put there by the first node that used it.
 */
class SharedFolder {

  static final String MARK = ".motcua-installation";

  private record Installation(String id, boolean hasFolder) {}

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  SharedFolder(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * @param folder null where files are kept in the database
   * @throws WrongFolderException when the other nodes keep them elsewhere
   */
  void require(@Nullable Path folder) {
    transaction.executeWithoutResult(
        status -> {
          try {
            require(folder, installation());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Installation installation() {
    // two nodes that start at once mark it one after the other
    return jdbc.sql("SELECT id::text, files_folder_at FROM installation FOR UPDATE")
        .query((row, n) -> new Installation(row.getString(1), row.getTimestamp(2) != null))
        .single();
  }

  private void require(@Nullable Path folder, Installation installation) throws IOException {
    if (folder == null) {
      if (installation.hasFolder()) {
        throw WrongFolderException.notNamed();
      }
      return;
    }
    Files.createDirectories(folder);
    var mark = folder.resolve(MARK);
    if (Files.exists(mark)) {
      if (!Files.readString(mark).strip().equals(installation.id())) {
        throw WrongFolderException.ofAnother(folder);
      }
    } else if (installation.hasFolder()) {
      throw WrongFolderException.notMarked(folder, installation.id());
    } else {
      Files.writeString(mark, installation.id() + "\n", CREATE_NEW, WRITE);
    }
    if (!installation.hasFolder()) {
      jdbc.sql("UPDATE installation SET files_folder_at = clock_timestamp()").update();
    }
  }
}
