package vn.motcua.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.files.store.FileStore;

/**
 * Content in the store that belongs to no paper: not yet, or no more. It is on a list from before
 * it comes until a paper has it, and again from when the paper has another: so whatever a crash
 * leaves is found, and nothing is ever removed that we have not put there.
 */
@Component
class LooseFiles {

  private static final Logger log = LoggerFactory.getLogger(LooseFiles.class);

  /** No upload is under way for longer, once its content is received. */
  private static final Duration UNDER_WAY = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final FileStore store;
  private final Clock clock;
  private final TransactionTemplate transaction;

  LooseFiles(
      JdbcClient jdbc, FileStore store, Clock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.store = store;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    // also where one has just committed, and is not quite gone
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void add(UUID file) {
    jdbc.sql("INSERT INTO loose_file VALUES (?, ?)").params(file, now()).update();
  }

  /**
   * A paper has the file now.
   *
   * @throws IllegalStateException if it is not on the list: it was removed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void bind(UUID file) {
    if (strike(file) == 0) {
      throw new IllegalStateException("The file %s took too long and was removed".formatted(file));
    }
  }

  /**
   * Removes the content, if not now then with a later sweep; nothing where the file is not on the
   * list. A commit whose answer was lost may have given it to its paper.
   */
  void remove(UUID file) {
    try {
      transaction.executeWithoutResult(status -> removeListed(file));
    } catch (RuntimeException e) {
      log.warn("The content of the file {} is to be removed, and was not: {}", file, e.toString());
    }
  }

  private void removeListed(UUID file) {
    if (strike(file) > 0) {
      try {
        store.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Removes what a crash or a failure has left. */
  void sweep() {
    left().forEach(this::remove);
  }

  private List<UUID> left() {
    return jdbc.sql("SELECT file_id FROM loose_file WHERE since < ?")
        .param(now().minus(UNDER_WAY))
        .query(UUID.class)
        .list();
  }

  private int strike(UUID file) {
    return jdbc.sql("DELETE FROM loose_file WHERE file_id = ?").param(file).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
