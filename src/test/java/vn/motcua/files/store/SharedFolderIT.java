package vn.motcua.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.support.RunningOffice;

/** Each node says in turn where it keeps files; nothing of it stays in the database. */
@RunningOffice
class SharedFolderIT {

  @TempDir Path shared;
  @TempDir Path another;

  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void theFirstNodeMarksTheFolderAndTheOthersFindTheMark() {
    nodes(
        node -> {
          node.require(shared);
          node.require(shared);
          assertThat(shared.resolve(SharedFolder.MARK)).isNotEmptyFile();
        });
  }

  @Test
  void aNodeWithAFolderOfItsOwnDoesNotStart() {
    nodes(
        node -> {
          node.require(shared);
          assertThatThrownBy(() -> node.require(another))
              .hasMessageContaining("The folder %s, which", another)
              .hasMessageContaining("is not the one in which the files of papers lie");
          assertThat(another).isEmptyDirectory();
        });
  }

  @Test
  void aNodeThatNamesNoFolderDoesNotStartBesideThoseThatDo() {
    nodes(
        node -> {
          node.require(null);
          node.require(shared);
          assertThatThrownBy(() -> node.require(null))
              .hasMessageContaining("motcua.files.folder names none");
        });
  }

  @Test
  void theFolderOfAnotherInstallationIsLeftAlone() throws IOException {
    Files.writeString(shared.resolve(SharedFolder.MARK), "6d1c5c9c-0000-4000-8000-000000000000\n");
    nodes(
        node ->
            assertThatThrownBy(() -> node.require(shared))
                .hasMessageContaining("belongs to another installation"));
  }

  @Test
  void aFolderThatIsMovedWithItsMarkIsTheSame() {
    nodes(
        node -> {
          node.require(shared);
          Files.move(shared.resolve(SharedFolder.MARK), another.resolve(SharedFolder.MARK));
          node.require(another);
        });
  }

  @Test
  void theConsoleSaysWhatToDo() {
    var analysis =
        new WrongFolderFailureAnalyzer()
            .analyze(WrongFolderException.notMarked(Path.of("/srv/files"), "the-id"));
    assertThat(analysis.getAction())
        .contains("Mount the folder that the other nodes use", "the-id", SharedFolder.MARK);
  }

  private interface Start {
    void of(SharedFolder node) throws IOException;
  }

  private void nodes(Start start) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              transaction.setRollbackOnly();
              jdbc.sql("UPDATE installation SET files_folder_at = NULL").update();
              try {
                start.of(new SharedFolder(jdbc, TransactionOperations.withoutTransaction()));
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
  }
}
