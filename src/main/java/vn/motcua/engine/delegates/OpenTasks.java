package vn.motcua.engine.delegates;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models call {@code openTasks}: which tasks wait for an officer at present. */
// public, because the expression language calls methods of public classes only
@Component
public class OpenTasks {

  /** {@code ${openTasks.have(execution, 'userTask_apologise')}}: in the same process. */
  public boolean have(DelegateExecution execution, String task) {
    return execution
            .getProcessEngineServices()
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(execution.getProcessInstanceId())
            .taskDefinitionKey(task)
            .count()
        > 0;
  }
}
