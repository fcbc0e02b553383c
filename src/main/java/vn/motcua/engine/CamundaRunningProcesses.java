package vn.motcua.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Status;
import vn.motcua.events.reconcile.RunningProcesses;

/** What the processes {@code dossier} know of their dossiers. */
@Component
class CamundaRunningProcesses implements RunningProcesses {

  private static final int PAGE = 1000;

  private final RuntimeService runtime;

  CamundaRunningProcesses(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public Map<String, Status> statuses() {
    var statuses = new HashMap<String, Status>();
    var query =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey("dossier")
            .rootProcessInstances()
            .orderByProcessInstanceId()
            .asc();
    int from = 0;
    for (var page = query.listPage(from, PAGE);
        !page.isEmpty();
        page = query.listPage(from, PAGE)) {
      var known = statusVariables(page.stream().map(ProcessInstance::getId).toArray(String[]::new));
      page.forEach(process -> statuses.put(process.getBusinessKey(), known.get(process.getId())));
      from += page.size();
    }
    return statuses;
  }

  private Map<String, Status> statusVariables(String... processes) {
    return runtime
        .createVariableInstanceQuery()
        .variableName("status")
        .variableScopeIdIn(processes)
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                VariableInstance::getProcessInstanceId,
                variable -> Status.valueOf((String) variable.getValue())));
  }
}
