package vn.motcua.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.applicants.VaultRecord;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.files.store.FileStore;
import vn.motcua.procedures.Procedures;
import vn.motcua.seals.DossierKeys;

/** Opens the file of a paper, which counts as a look into the vault. */
@Service
public class OpenFile {

  /**
   * An open file.
   *
   * @param name to save it under: the paper's code in the catalogue, and never a word of the
   *     submitter's
   * @param content to be read and closed by the caller, outside of any transaction
   */
  public record Opened(PaperFile file, String name, InputStream content) {}

  private final Dossiers dossiers;
  private final Components components;
  private final Procedures procedures;
  private final PaperFiles files;
  private final FileStore store;
  private final DossierKeys keys;
  private final VaultRecord accesses;

  OpenFile(
      Dossiers dossiers,
      Components components,
      Procedures procedures,
      PaperFiles files,
      FileStore store,
      DossierKeys keys,
      VaultRecord accesses) {
    this.dossiers = dossiers;
    this.components = components;
    this.procedures = procedures;
    this.files = files;
    this.store = store;
    this.keys = keys;
    this.accesses = accesses;
  }

  /**
   * That somebody looked is on record before the first byte leaves.
   *
   * @param no the paper's number within its dossier, from 1
   * @throws NoFileException if there is no such paper, or it has no file
   * @throws vn.motcua.seals.ErasedDossierException if the dossier's personal data was erased
   */
  @Transactional(rollbackFor = IOException.class)
  public Opened open(UUID id, int no, String account) throws IOException {
    var dossier = dossiers.get(id);
    keys.refuseErased(id);
    var paper =
        components.of(id).stream()
            .filter(received -> received.no() == no)
            .findFirst()
            .orElseThrow(() -> NoFileException.noPaper(id, no));
    var file = files.find(id, no).orElseThrow(() -> NoFileException.noFile(id, no));
    accesses.addFile(id, no, account);
    var name = name(dossier, paper.component(), no) + FileTypes.extension(file.type());
    return new Opened(file, name, content(id, file));
  }

  private InputStream content(UUID dossier, PaperFile file) throws IOException {
    var content = store.open(file.id());
    return file.sealed() ? keys.toOpen(dossier).orElseThrow().opening(content, file.id()) : content;
  }

  private String name(Dossier dossier, Component component, int no) {
    var code = component.code();
    boolean ours =
        procedures.find(dossier.procedureCode()).stream()
            .flatMap(procedure -> procedure.papers().stream())
            .anyMatch(paper -> paper.code().equals(code));
    return ours ? code : "paper-" + no;
  }
}
