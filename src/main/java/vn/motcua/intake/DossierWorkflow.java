package vn.motcua.intake;

import java.util.List;
import java.util.UUID;
import vn.motcua.dossier.Dossier;
import vn.motcua.procedures.Procedure;

/** The port through which a registered dossier starts to move. */
public interface DossierWorkflow {

  /** Starts the dossier's process, inside the caller's transaction. */
  void start(Dossier dossier, Procedure procedure);

  /**
   * Claims the check of a new dossier's papers and completes it with an acceptance, inside the
   * caller's transaction, as the account that is logged in and with that account's rights. A lost
   * race is a {@link org.springframework.dao.ConcurrencyFailureException}: the same may be done
   * again.
   *
   * @param papers codes of the catalogue: all that nobody may leave out
   * @return false if there is no such task or a colleague has claimed it: then nothing was done
   * @throws org.springframework.security.access.AccessDeniedException if the account may not
   */
  boolean accept(UUID dossier, List<String> papers);
}
