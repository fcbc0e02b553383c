package vn.motcua.tracking;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Dossiers;
import vn.motcua.files.PaperFiles;

/** Answers where a dossier stands and which papers it has. */
@Service
@Transactional(readOnly = true)
public class Tracking {

  /**
   * A paper of the submission or of a supplement.
   *
   * @param no its number within its dossier, from 1
   * @param file null where the office has none
   */
  public record Paper(
      int no,
      String code,
      String name,
      Component.Form form,
      @Nullable String uri,
      @Nullable String sha256,
      OffsetDateTime receivedAt,
      @Nullable PaperContent file) {}

  /**
   * What the office has of a paper, to be read at {@code /api/v1/dossiers/{id}/papers/{no}/file}.
   *
   * @param size in bytes
   * @param type a media type
   */
  public record PaperContent(String sha256, long size, String type) {}

  private final Dossiers dossiers;
  private final Components components;
  private final PaperFiles files;
  private final Deadlines deadlines;

  Tracking(Dossiers dossiers, Components components, PaperFiles files, Deadlines deadlines) {
    this.dossiers = dossiers;
    this.components = components;
    this.files = files;
    this.deadlines = deadlines;
  }

  public DossierState state(UUID id) {
    return DossierState.of(dossiers.get(id), deadlines.of(id).orElse(null));
  }

  /**
   * @param code as on the receipt
   */
  public Optional<DossierState> find(String code) {
    return dossiers.byCode(code).map(dossier -> state(dossier.id()));
  }

  /** In the order of their arrival. */
  public List<Paper> papers(UUID id) {
    dossiers.get(id);
    var contents = new HashMap<Integer, PaperContent>();
    files
        .of(id)
        .forEach(f -> contents.put(f.no(), new PaperContent(f.sha256(), f.size(), f.type())));
    return components.of(id).stream()
        .map(received -> paper(received, contents.get(received.no())))
        .toList();
  }

  private static Paper paper(Components.Received received, @Nullable PaperContent file) {
    var component = received.component();
    return new Paper(
        received.no(),
        component.code(),
        component.name(),
        component.form(),
        component.uri(),
        component.sha256(),
        DossierState.local(received.at()),
        file);
  }
}
