package vn.motcua.engine.delegates;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.RefusedExtensionException;
import vn.motcua.engine.behaviour.Actor;
import vn.motcua.engine.refusals.RefusedException;

/** Gives the dossier the new date of the leader's apology. */
@Component("extendDeadline")
class ExtendDeadline implements JavaDelegate {

  private final Deadlines deadlines;

  ExtendDeadline(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      deadlines.extend(
          UUID.fromString(execution.getProcessBusinessKey()),
          newDate(execution.getVariable("newDueDate")),
          Actor.of(execution));
    } catch (RefusedExtensionException e) {
      throw new RefusedException(e.getMessage(), e);
    }
  }

  private static LocalDate newDate(Object value) {
    try {
      return LocalDate.parse(String.valueOf(value));
    } catch (DateTimeParseException e) {
      throw new RefusedException("Phải ghi ngày hẹn trả mới (newDueDate), dạng 2026-12-31");
    }
  }
}
