package vn.motcua.intake;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Components.Received;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedures.Procedure.Paper;
import vn.motcua.procedures.Procedures;

/** Accepts a dossier at the counter, where whoever took the papers has checked them too. */
@Service
public class AcceptDossier {

  private final Dossiers dossiers;
  private final Components components;
  private final Procedures procedures;
  private final DossierWorkflow workflow;

  AcceptDossier(
      Dossiers dossiers, Components components, Procedures procedures, DossierWorkflow workflow) {
    this.dossiers = dossiers;
    this.components = components;
    this.procedures = procedures;
    this.workflow = workflow;
  }

  /**
   * Does for the account that is logged in what its form in Tasklist would do; the papers that came
   * with the dossier count as those that were ticked there. A dossier that was accepted already
   * stays as it is.
   *
   * @throws RefusedAcceptanceException if a paper is missing, the dossier does not wait for the
   *     check of its papers, or a colleague has claimed that task
   * @throws org.springframework.security.access.AccessDeniedException if the account may not
   */
  @Transactional
  public Dossier accept(UUID id) {
    var dossier = dossiers.lock(id);
    if (dossier.acceptedAt() == null) {
      accept(dossier);
    }
    return dossiers.get(id);
  }

  private void accept(Dossier dossier) {
    var received =
        components.of(dossier.id()).stream().map(Received::component).map(Component::code).toList();
    var papers = procedures.get(dossier.procedureCode()).papers();
    var missing =
        papers.stream()
            .filter(paper -> !paper.optional() && !received.contains(paper.code()))
            .map(Paper::code)
            .toList();
    if (!missing.isEmpty()) {
      throw RefusedAcceptanceException.missing(missing);
    }
    var known = papers.stream().map(Paper::code).filter(received::contains).toList();
    if (!workflow.accept(dossier.id(), known)) {
      throw RefusedAcceptanceException.notAwaited(dossier);
    }
  }
}
