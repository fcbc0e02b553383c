package vn.motcua.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.files.store.FileStore;
import vn.motcua.seals.DossierKeys;
import vn.motcua.seals.KeepsPersonalData;

/**
 * Takes files away with the personal data of their dossier, and seals the content of those that
 * came before there were keys: under a new id, as content in the store never changes.
 */
@Component
@Order(0) // before the papers that the files are of
class SealFiles implements KeepsPersonalData {

  private record Open(UUID id, UUID dossier) {}

  private static final Logger log = LoggerFactory.getLogger(SealFiles.class);

  private final JdbcClient jdbc;
  private final FileStore store;
  private final LooseFiles loose;
  private final DossierKeys keys;
  private final TransactionTemplate transaction;

  SealFiles(
      JdbcClient jdbc,
      FileStore store,
      LooseFiles loose,
      DossierKeys keys,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.store = store;
    this.loose = loose;
    this.keys = keys;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The contents go when the transaction has committed, or an hour later with another upload. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(UUID dossier) {
    var present =
        jdbc.sql("SELECT id FROM paper_file WHERE dossier_id = ? AND replaced_at IS NULL")
            .param(dossier)
            .query(UUID.class)
            .list();
    present.forEach(loose::add);
    jdbc.sql("DELETE FROM paper_file WHERE dossier_id = ?").param(dossier).update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            // a transaction of its own, which there can be no sooner than now
            if (status == STATUS_COMMITTED) {
              present.forEach(loose::remove);
            }
          }
        });
    return KeepsPersonalData.counted("paper_file", present.size());
  }

  /** One after the other: a file may be large. */
  @Override
  public int renew(int most) {
    var open =
        jdbc.sql(
                """
                SELECT id, dossier_id AS dossier FROM paper_file
                WHERE replaced_at IS NULL AND NOT sealed ORDER BY id LIMIT ?
                """)
            .param(most)
            .query(Open.class)
            .list();
    return (int) open.stream().filter(this::seal).count();
  }

  private boolean seal(Open file) {
    var sealed = UUID.randomUUID();
    loose.add(sealed);
    try (var content = store.open(file.id())) {
      store.put(sealed, keys.toSeal(file.dossier()).sealing(content, sealed));
      boolean taken = Boolean.TRUE.equals(transaction.execute(status -> take(file, sealed)));
      if (taken) {
        loose.remove(file.id());
      }
      return taken;
    } catch (NoSuchFileException e) {
      log.warn("The content of the file {} is not in the store, and cannot be sealed", file.id());
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      // nothing where the paper has it now
      loose.remove(sealed);
    }
  }

  /** False if the paper has another file by now. */
  private boolean take(Open file, UUID sealed) {
    int rows =
        jdbc.sql(
                """
                UPDATE paper_file SET id = ?, sealed = true
                WHERE id = ? AND replaced_at IS NULL AND NOT sealed
                """)
            .params(sealed, file.id())
            .update();
    if (rows == 1) {
      loose.bind(sealed);
      loose.add(file.id());
    }
    return rows == 1;
  }
}
