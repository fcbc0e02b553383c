package vn.motcua.engine.models.gate;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import vn.motcua.engine.refusals.RefusedException;

/**
 * Keeps the models that dossiers run by, from administrators too: the engine would end the dossiers
 * together with them.
 */
public class DeploymentsInUse extends TenantCommandChecker {

  @Override
  public void checkDeleteDeployment(String deploymentId) {
    super.checkDeleteDeployment(deploymentId);
    keep(running().deploymentId(deploymentId));
  }

  @Override
  public void checkDeleteProcessDefinitionById(String processDefinitionId) {
    super.checkDeleteProcessDefinitionById(processDefinitionId);
    keep(running().processDefinitionId(processDefinitionId));
  }

  @Override
  public void checkDeleteProcessDefinitionByKey(String processDefinitionKey) {
    super.checkDeleteProcessDefinitionByKey(processDefinitionKey);
    keep(running().processDefinitionKey(processDefinitionKey));
  }

  private static ProcessInstanceQuery running() {
    return Context.getProcessEngineConfiguration().getRuntimeService().createProcessInstanceQuery();
  }

  private static void keep(ProcessInstanceQuery running) {
    if (Context.getCommandContext().getAuthentication() == null) {
      return; // the application itself, which deletes none; its tests do
    }
    long dossiers = Context.getCommandContext().runWithoutAuthorization(running::count);
    if (dossiers > 0) {
      throw new RefusedException(
          "Không xoá được: %d hồ sơ đang chạy theo mô hình này. Hãy triển khai phiên bản mới, hoặc chờ các hồ sơ xong. / Not deleted: %1$d dossiers run by this model."
              .formatted(dossiers));
    }
  }
}
