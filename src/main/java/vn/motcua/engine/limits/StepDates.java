package vn.motcua.engine.limits;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.deadline.DossierDeadline;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.deadline.rules.StepLimit;

/**
 * Sets the follow-up date of a task: by when the step should be done. It follows from the limit,
 * from when the task began and from the dossier's ledger, and so is the same whenever it is set.
 */
@Component
public class StepDates {

  private static final Logger log = LoggerFactory.getLogger(StepDates.class);

  private final RulesByCalendar rules;

  StepDates(RulesByCalendar rules) {
    this.rules = rules;
  }

  /**
   * @param deadline of the task's dossier; nothing before it is accepted
   */
  public void set(TaskEntity task, Optional<DossierDeadline> deadline) {
    var definition =
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(task.getProcessDefinitionId());
    var limit = DeclaredLimit.of(definition.findActivity(key(task)));
    if (limit.unit() != StepLimit.Unit.NONE) {
      task.setFollowUpDate(date(limit, task, deadline));
    }
  }

  private @Nullable Date date(
      StepLimit limit, TaskEntity task, Optional<DossierDeadline> deadline) {
    var begun = task.getCreateTime().toInstant();
    try {
      var due =
          deadline.isPresent()
              ? deadline.get().stepDue(limit, begun, rules.of(deadline.get().calendarVersion()))
              : Optional.ofNullable(limit.due(begun, rules.current()));
      return due.map(Date::from).orElse(null);
    } catch (UnknownYearException e) {
      // the dossier's own date never fails here; no officer's work is lost for want of a step's
      log.warn("Task {} of {} has no date: {}", task.getId(), key(task), e.getMessage());
      return null;
    }
  }

  private static String key(TaskEntity task) {
    return task.getTaskDefinitionKey();
  }
}
