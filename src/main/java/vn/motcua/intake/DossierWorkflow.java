package vn.motcua.intake;

import vn.motcua.dossier.Dossier;
import vn.motcua.procedures.Procedure;

/** The port through which a registered dossier starts to move. */
public interface DossierWorkflow {

  /** Starts the dossier's process, inside the caller's transaction. */
  void start(Dossier dossier, Procedure procedure);
}
