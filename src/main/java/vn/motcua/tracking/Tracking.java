package vn.motcua.tracking;

import java.time.OffsetDateTime;
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

/** Answers where a dossier stands and which papers it has. */
@Service
@Transactional(readOnly = true)
public class Tracking {

  /** A paper of the submission or of a supplement. */
  public record Paper(
      String code,
      String name,
      Component.Form form,
      @Nullable String uri,
      @Nullable String sha256,
      OffsetDateTime receivedAt) {}

  private final Dossiers dossiers;
  private final Components components;
  private final Deadlines deadlines;

  Tracking(Dossiers dossiers, Components components, Deadlines deadlines) {
    this.dossiers = dossiers;
    this.components = components;
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
    return components.of(id).stream().map(Tracking::paper).toList();
  }

  private static Paper paper(Components.Received received) {
    var component = received.component();
    return new Paper(
        component.code(),
        component.name(),
        component.form(),
        component.uri(),
        component.sha256(),
        DossierState.local(received.at()));
  }
}
