package vn.motcua.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.engine.standins.Officer;
import vn.motcua.intake.DossierWorkflow;
import vn.motcua.procedures.Procedure;

/**
 * Starts the process {@code dossier}: the business key is the dossier's id. Accepts by the form of
 * the task that checks the papers.
 */
@Component
class CamundaDossierWorkflow implements DossierWorkflow {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;
  private final ObjectMapper json;

  CamundaDossierWorkflow(
      RuntimeService runtime,
      TaskService tasks,
      FormService forms,
      IdentityService identity,
      ObjectMapper json) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
    this.json = json;
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

  // as the officer: the engine decides who may, and puts on record who did
  @Override
  public boolean accept(UUID dossier, List<String> papers) {
    var officer = SecurityContextHolder.getContext().getAuthentication();
    try {
      identity.setAuthentication(Officer.of(officer));
      return complete(dossier, officer.getName(), json.valueToTree(papers).toString());
    } catch (AuthorizationException e) {
      throw new AccessDeniedException("Not a candidate of the task", e);
    } finally {
      identity.clearAuthentication();
    }
  }

  private boolean complete(UUID dossier, String officer, String papers) {
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(dossier.toString())
            .taskDefinitionKey("userTask_checkPapers")
            .singleResult();
    if (task == null || task.getAssignee() != null && !task.getAssignee().equals(officer)) {
      return false;
    }
    LostRace.told(
        () -> {
          tasks.claim(task.getId(), officer);
          forms.submitTaskForm(
              task.getId(), Map.of("checkOutcome", "ACCEPT", "receivedPapers", papers));
        });
    return true;
  }
}
