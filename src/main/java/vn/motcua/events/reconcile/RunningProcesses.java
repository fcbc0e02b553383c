package vn.motcua.events.reconcile;

import java.util.Map;
import vn.motcua.dossier.Status;

/** The port to the workflow engine's own view of the dossiers. */
public interface RunningProcesses {

  /** The status that the running process of each dossier knows, by the dossier's id. */
  Map<String, Status> statuses();
}
