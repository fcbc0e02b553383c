package vn.motcua.engine.refusals;

import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.engine.access.FullName;

/**
 * Tells an officer whose task a colleague has claimed or completed meanwhile who that was, where
 * the engine says that there is no such task.
 */
public class WhoWasFirst extends CommandInterceptor {

  private static final Pattern NO_TASK = Pattern.compile("Cannot find task with id (\\S+?):.*");
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final Supplier<HistoryService> history;
  private final Supplier<IdentityService> identity;

  /**
   * @param engine whose services are there when the first command comes
   */
  public WhoWasFirst(ProcessEngineConfigurationImpl engine) {
    this.history = engine::getHistoryService;
    this.identity = engine::getIdentityService;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (TaskAlreadyClaimedException e) {
      throw new RefusedException(
          "Việc này đã được %s nhận.".formatted(name(e.getTaskAssignee())), e);
    } catch (NullValueException e) {
      var task = NO_TASK.matcher(String.valueOf(e.getMessage()));
      throw told(task.matches() ? task.group(1) : null, e);
    } catch (AuthorizationException e) {
      // whoever looked for the task before it was completed, and for its candidates after
      var task =
          e.getMissingAuthorizations().stream()
              .filter(missing -> Resources.TASK.resourceName().equals(missing.getResourceType()))
              .map(MissingAuthorization::getResourceId)
              .filter(Objects::nonNull)
              .findFirst();
      throw told(task.orElse(null), e);
    }
  }

  // asked as the officer: who may not see what others did is told nothing
  private RuntimeException told(@Nullable String task, ProcessEngineException otherwise) {
    if (task == null) {
      return otherwise;
    }
    return EndedTask.find(history.get(), task)
        .<RuntimeException>map(ended -> new RefusedException(words(ended), otherwise))
        .orElse(otherwise);
  }

  private String words(EndedTask ended) {
    if (!ended.completed()) {
      return "Việc “%s” không còn: hồ sơ đã sang bước khác lúc %s."
          .formatted(ended.name(), when(ended.at()));
    }
    return "Việc “%s” không còn: %s đã hoàn thành lúc %s."
        .formatted(ended.name(), name(ended.completedBy()), when(ended.at()));
  }

  private String name(@Nullable String account) {
    return account == null ? "đồng nghiệp" : FullName.of(identity.get(), account);
  }

  private static String when(Date time) {
    return WHEN.format(time.toInstant().atZone(WorkingCalendar.ZONE));
  }
}
