package vn.motcua.engine.timers;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Deadlines;
import vn.motcua.engine.behaviour.Urgency;

/**
 * When a dossier's clock changes or a rung is reached, moves its timers and its open tasks' due
 * dates and priorities, in the same transaction.
 */
@Component
class FollowTheClock {

  private final Deadlines deadlines;
  private final TaskService tasks;
  private final ProcessEngineConfigurationImpl engine;

  FollowTheClock(
      Deadlines deadlines, @Lazy TaskService tasks, @Lazy ProcessEngineConfigurationImpl engine) {
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.engine = engine;
  }

  @EventListener
  void on(Deadlines.ClockChanged change) {
    commands().execute(new MoveTimers(change.dossier()));
    updateTasks(change.dossier());
  }

  @EventListener
  void on(Deadlines.RungReached reached) {
    updateTasks(reached.dossier());
  }

  private void updateTasks(UUID dossier) {
    var deadline = deadlines.of(dossier).orElseThrow();
    var open = tasks.createTaskQuery().processInstanceBusinessKey(dossier.toString()).list();
    for (var task : open) {
      task.setDueDate(Date.from(deadline.due().dueAt()));
      task.setPriority(Urgency.of(deadline.risk()));
      tasks.saveTask(task);
    }
  }

  private CommandExecutor commands() {
    return engine.getCommandExecutorTxRequired();
  }
}
