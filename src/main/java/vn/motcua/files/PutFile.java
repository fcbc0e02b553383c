package vn.motcua.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.files.store.FileStore;
import vn.motcua.seals.DossierKeys;

/**
 * Takes the file of a paper: receives it, checks it, stores it sealed, and only then, in a short
 * transaction, makes it the paper's. Of the file that it replaces, who sent it and when stays on
 * record; its content is removed.
 */
@Service
public class PutFile {

  private record Bound(PaperFile present, Optional<PaperFile> former) {}

  private final FilesProperties properties;
  private final Dossiers dossiers;
  private final Components components;
  private final PaperFiles files;
  private final LooseFiles loose;
  private final FileStore store;
  private final DossierKeys keys;
  private final FileTypes types;
  private final Clock clock;
  private final TransactionTemplate transaction;

  PutFile(
      FilesProperties properties,
      Dossiers dossiers,
      Components components,
      PaperFiles files,
      LooseFiles loose,
      FileStore store,
      DossierKeys keys,
      FileTypes types,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.properties = properties;
    this.dossiers = dossiers;
    this.components = components;
    this.files = files;
    this.loose = loose;
    this.store = store;
    this.keys = keys;
    this.types = types;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Putting the same content again changes nothing. No transaction may be open: it waits for the
   * sender.
   *
   * @param no the paper's number within its dossier, from 1
   * @param announced how many bytes will come, or -1 where the sender has not said
   * @throws RefusedFileException if it is empty, too large, of a wrong type or not what was
   *     submitted, or the dossier has ended
   * @throws NoFileException if there is no such paper
   * @throws vn.motcua.seals.ErasedDossierException if the dossier's personal data was erased
   * @throws IOException if the sender breaks off
   */
  @Transactional(propagation = Propagation.NEVER)
  public PaperFile put(UUID dossier, int no, InputStream body, long announced, String account)
      throws IOException {
    keys.refuseErased(dossier);
    var paper = paper(dossier, no);
    long limit = properties.maxSize().toBytes();
    if (announced > limit) {
      throw RefusedFileException.tooLarge(limit);
    }
    loose.sweep();
    try (var incoming = IncomingFile.receive(body, limit)) {
      var type = check(incoming, no, paper);
      var file =
          new PaperFile(
              UUID.randomUUID(),
              no,
              incoming.sha256(),
              incoming.size(),
              type,
              clock.instant(),
              true);
      var present = files.find(dossier, no).filter(file::hasContentOf);
      return present.isPresent() ? present.get() : store(dossier, file, incoming, account);
    }
  }

  private Component paper(UUID dossier, int no) {
    dossiers.get(dossier);
    return components.of(dossier).stream()
        .filter(received -> received.no() == no)
        .findFirst()
        .map(Components.Received::component)
        .orElseThrow(() -> NoFileException.noPaper(dossier, no));
  }

  private String check(IncomingFile incoming, int no, Component paper) {
    if (incoming.size() == 0) {
      throw RefusedFileException.empty();
    }
    var type = types.check(incoming.head());
    if (paper.sha256() != null && !paper.sha256().equalsIgnoreCase(incoming.sha256())) {
      throw RefusedFileException.notTheSubmitted(no, paper.sha256());
    }
    return type;
  }

  private PaperFile store(UUID dossier, PaperFile file, IncomingFile incoming, String account)
      throws IOException {
    refuseEnded(dossiers.get(dossier));
    loose.add(file.id());
    try {
      store.put(file.id(), keys.toSeal(dossier).sealing(incoming.content(), file.id()));
      var bound = transaction.execute(status -> bind(dossier, file, account));
      bound.former().map(PaperFile::id).ifPresent(loose::remove);
      return bound.present();
    } finally {
      // nothing where the paper has it now
      loose.remove(file.id());
    }
  }

  private Bound bind(UUID dossier, PaperFile file, String account) {
    refuseEnded(dossiers.lock(dossier));
    var former = files.find(dossier, file.no());
    if (former.filter(file::hasContentOf).isPresent()) {
      return new Bound(former.get(), Optional.empty());
    }
    former.map(PaperFile::id).ifPresent(loose::add);
    loose.bind(file.id());
    files.add(dossier, file, account);
    return new Bound(file, former);
  }

  private static void refuseEnded(Dossier dossier) {
    if (dossier.status().isEnd()) {
      throw RefusedFileException.ended(dossier);
    }
  }
}
