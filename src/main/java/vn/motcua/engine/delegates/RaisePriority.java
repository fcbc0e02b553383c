package vn.motcua.engine.delegates;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.motcua.engine.behaviour.Urgency;

/** Raises the priority of the open tasks of this process: an answer is overdue. */
@Component("raisePriority")
class RaisePriority implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    TaskService tasks = execution.getProcessEngineServices().getTaskService();
    tasks
        .createTaskQuery()
        .processInstanceId(execution.getProcessInstanceId())
        .list()
        .forEach(task -> tasks.setPriority(task.getId(), Urgency.RAISED));
  }
}
