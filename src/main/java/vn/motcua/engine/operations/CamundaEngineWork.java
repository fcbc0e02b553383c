package vn.motcua.engine.operations;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.operations.EngineWork;
import vn.motcua.operations.Incident;

/**
 * Counts in the engine's tables, each in one statement: its queries would take one for each figure,
 * and have none for the age of a job.
 */
@Component
class CamundaEngineWork implements EngineWork {

  private static final int SECONDS = 5;

  /** As many as failed-job-retry-time-cycle has. */
  private static final int ATTEMPTS = 5;

  private static final String JOBS =
      """
      SELECT count(*) FILTER (WHERE retries_ = 0) AS failed,
        count(*) FILTER (WHERE due) AS due,
        min(coalesce(duedate_, create_time_)) FILTER (WHERE due) AS oldest,
        (SELECT count(*) FROM act_ru_incident WHERE id_ = root_cause_incident_id_) AS incidents
      FROM (
        SELECT *, retries_ > 0 AND suspension_state_ = 1
            AND coalesce(duedate_, create_time_) <= :now
            AND coalesce(lock_exp_time_, '-infinity') < :now AS due
        FROM act_ru_job) AS job
      """;

  private static final String TASKS =
      """
      SELECT coalesce(l.group_id_, 'none') AS candidates, count(*) AS open,
        count(*) FILTER (WHERE t.due_date_ < :now) AS late,
        count(*) FILTER (WHERE t.follow_up_date_ < :now) AS step_late
      FROM act_ru_task t LEFT JOIN act_ru_identitylink l
        ON l.task_id_ = t.id_ AND l.type_ = 'candidate' AND l.group_id_ IS NOT NULL
      GROUP BY 1
      """;

  private final RuntimeService runtime;
  private final ManagementService management;
  private final ReadIncident readIncident;
  private final JdbcClient jdbc;

  CamundaEngineWork(
      RuntimeService runtime,
      ManagementService management,
      ReadIncident readIncident,
      DataSource database) {
    this.runtime = runtime;
    this.management = management;
    this.readIncident = readIncident;
    var bounded = new JdbcTemplate(database);
    bounded.setQueryTimeout(SECONDS);
    this.jdbc = JdbcClient.create(bounded);
  }

  @Override
  public Jobs jobs() {
    var now = ClockUtil.getCurrentTime();
    return jdbc.sql(JOBS)
        .param("now", new Timestamp(now.getTime()))
        .query(
            (row, n) -> {
              var oldest = row.getTimestamp("oldest");
              var age =
                  oldest == null
                      ? Duration.ZERO
                      : Duration.ofMillis(Math.max(0, now.getTime() - oldest.getTime()));
              return new Jobs(
                  row.getLong("due"), age, row.getLong("failed"), row.getLong("incidents"));
            })
        .single();
  }

  @Override
  public List<Tasks> tasks() {
    return jdbc.sql(TASKS)
        .param("now", new Timestamp(ClockUtil.getCurrentTime().getTime()))
        .query(
            (row, n) ->
                new Tasks(
                    row.getString("candidates"),
                    row.getLong("open"),
                    row.getLong("late"),
                    row.getLong("step_late")))
        .list();
  }

  @Override
  public List<Incident> incidents(int limit) {
    return runtime
        .createIncidentQuery()
        .orderByIncidentTimestamp()
        .asc()
        .orderByIncidentId()
        .asc()
        .listPage(0, limit)
        .stream()
        // one that a called process hands up is the same once more
        .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
        .map(readIncident::of)
        .toList();
  }

  @Override
  public Optional<Incident> incident(String id) {
    return Optional.ofNullable(runtime.createIncidentQuery().incidentId(id).singleResult())
        .map(readIncident::of);
  }

  @Override
  public boolean retry(Incident incident) {
    var found = runtime.createIncidentQuery().incidentId(incident.id()).singleResult();
    if (found == null) {
      return false;
    }
    management
        .setJobRetries(ATTEMPTS)
        .jobId(found.getConfiguration())
        .dueDate(ClockUtil.getCurrentTime())
        .execute();
    return true;
  }
}
