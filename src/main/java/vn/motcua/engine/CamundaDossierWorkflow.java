package vn.motcua.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.intake.DossierWorkflow;
import vn.motcua.procedures.Procedure;

/** Starts the process {@code dossier}: the business key is the dossier's id. */
@Component
class CamundaDossierWorkflow implements DossierWorkflow {

  private final RuntimeService runtime;

  CamundaDossierWorkflow(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void start(Dossier dossier, Procedure procedure) {
    runtime.startProcessInstanceByKey(
        "dossier",
        dossier.id().toString(),
        Map.of(
            "procedureCode", procedure.code(),
            "procedureName", procedure.name(),
            "fieldCode", procedure.field().code(),
            "channel", dossier.channel().name(),
            "handlingGroup", procedure.handlingGroup(),
            "reviewModel", procedure.reviewModel(),
            "status", dossier.status().name()));
  }
}
