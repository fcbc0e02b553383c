package vn.motcua.engine.timers;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.DossierDeadline;
import vn.motcua.engine.behaviour.Urgency;
import vn.motcua.engine.limits.StepDates;

/**
 * When a dossier's clock changes or a rung is reached, moves its timers and its open tasks' dates
 * and priorities, and what its model sees of the clock, in the same transaction.
 */
@Component
class FollowTheClock {

  private final Deadlines deadlines;
  private final StepDates stepDates;
  private final TaskService tasks;
  private final ProcessEngineConfigurationImpl engine;

  FollowTheClock(
      Deadlines deadlines,
      StepDates stepDates,
      @Lazy TaskService tasks,
      @Lazy ProcessEngineConfigurationImpl engine) {
    this.deadlines = deadlines;
    this.stepDates = stepDates;
    this.tasks = tasks;
    this.engine = engine;
  }

  @EventListener
  void on(Deadlines.ClockChanged change) {
    unchecked(
        context -> {
          var processes = DossierProcesses.of(change.dossier(), context);
          processes.forEach(process -> MoveTimers.of(process, context));
          follow(change.dossier(), processes, context);
        });
  }

  @EventListener
  void on(Deadlines.RungReached reached) {
    unchecked(
        context ->
            follow(reached.dossier(), DossierProcesses.of(reached.dossier(), context), context));
  }

  private void follow(UUID dossier, List<ExecutionEntity> processes, CommandContext context) {
    var deadline = deadlines.of(dossier).orElseThrow();
    processes.forEach(process -> updateTasks(process, deadline, context));
    // last, for it may end tasks
    processes.forEach(new ShowTheClock(deadline)::to);
  }

  private void updateTasks(
      ExecutionEntity process, DossierDeadline deadline, CommandContext context) {
    for (var task : context.getTaskManager().findTasksByProcessInstanceId(process.getId())) {
      if (task.getPriority() == Urgency.WAITING) {
        continue;
      }
      task.setDueDate(Date.from(deadline.due().dueAt()));
      stepDates.set(task, Optional.of(deadline));
      task.setPriority(Urgency.of(deadline.risk()));
      tasks.saveTask(task);
    }
  }

  /** The officer whose decision moved the clock need not have a right to every task it moves. */
  private void unchecked(Consumer<CommandContext> work) {
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              context.runWithoutAuthorization(
                  () -> {
                    work.accept(context);
                    return null;
                  });
              return null;
            });
  }
}
