package vn.motcua.engine.operations;

import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.logs.Masked;
import vn.motcua.operations.Incident;

/** Says what an incident of the engine is about. */
@Component
class ReadIncident {

  private static final String NO_REASON =
      "The engine gives no reason; the log of the time when it failed has one";

  private final RuntimeService runtime;
  private final RepositoryService repository;

  ReadIncident(RuntimeService runtime, RepositoryService repository) {
    this.runtime = runtime;
    this.repository = repository;
  }

  Incident of(org.camunda.bpm.engine.runtime.Incident incident) {
    var what = what(incident.getIncidentMessage());
    var element = Objects.requireNonNullElse(incident.getActivityId(), "none");
    return new Incident(
        incident.getId(),
        incident.getIncidentTimestamp().toInstant().atZone(WorkingCalendar.ZONE).toOffsetDateTime(),
        dossier(incident.getProcessInstanceId()),
        null,
        process(incident.getProcessDefinitionId()),
        element,
        cause(element, what),
        what,
        incident
            .getIncidentType()
            .equals(org.camunda.bpm.engine.runtime.Incident.FAILED_JOB_HANDLER_TYPE));
  }

  /**
   * What tells one execution from another, an id, a number or an object's address, is no part of
   * it.
   */
  static String cause(String element, String what) {
    var same =
        what.replaceAll(
            "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|@\\p{XDigit}+|\\d+", "#");
    return HexFormat.of().toHexDigits((element + same).hashCode());
  }

  /** The first line: below it, a database quotes what it was given. */
  private static String what(@Nullable String message) {
    return message == null || message.isBlank()
        ? NO_REASON
        : Masked.text(message.strip().lines().findFirst().orElse(NO_REASON));
  }

  private @Nullable UUID dossier(@Nullable String processInstance) {
    if (processInstance == null) {
      return null;
    }
    var process =
        runtime.createProcessInstanceQuery().processInstanceId(processInstance).singleResult();
    try {
      return process == null || process.getBusinessKey() == null
          ? null
          : UUID.fromString(process.getBusinessKey());
    } catch (IllegalArgumentException e) {
      return null; // a process that somebody has started by hand
    }
  }

  private String process(@Nullable String definition) {
    return definition == null ? "none" : repository.getProcessDefinition(definition).getKey();
  }
}
