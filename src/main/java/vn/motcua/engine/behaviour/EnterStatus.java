package vn.motcua.engine.behaviour;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;

/**
 * Moves the dossier to the declared status; an element that declares the status already held
 * changes nothing. The processes of the dossier then see it as the variable {@code status}.
 */
class EnterStatus implements ExecutionListener {

  private final Status status;
  private final Dossiers dossiers;

  EnterStatus(Status status, Dossiers dossiers) {
    this.status = status;
    this.dossiers = dossiers;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var id = UUID.fromString(execution.getProcessBusinessKey());
    if (dossiers.lock(id).status() != status) {
      dossiers.advance(id, status, Actor.of(execution));
      var code = dossiers.get(id).code();
      for (var process = execution.getProcessInstance();
          process != null;
          process = caller(process)) {
        process.setVariable("status", status.name());
        // a card would show an empty one
        if (code != null) {
          process.setVariable("dossierCode", code);
        }
      }
    }
  }

  private static DelegateExecution caller(DelegateExecution process) {
    var calling = process.getSuperExecution();
    return calling == null ? null : calling.getProcessInstance();
  }
}
