package vn.motcua.operations;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.WorkingCalendar;

/** Lists what the engine could not do, and has it tried again; who wanted that is on record. */
@Service
@Transactional
public class Incidents {

  /** More are not listed, nor retried by one call. */
  static final int MOST = 1000;

  private static final Logger log = LoggerFactory.getLogger(Incidents.class);

  private final EngineWork engine;
  private final JdbcClient jdbc;
  private final Clock clock;

  Incidents(EngineWork engine, JdbcClient jdbc, Clock clock) {
    this.engine = engine;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The oldest first. */
  @Transactional(readOnly = true)
  public List<Incident> list() {
    var incidents = engine.incidents(MOST);
    var codes = codes(incidents);
    return incidents.stream().map(i -> i.of(codes.get(i.dossierId()))).toList();
  }

  private Map<UUID, String> codes(List<Incident> incidents) {
    var ids = incidents.stream().map(Incident::dossierId).filter(Objects::nonNull).toList();
    return jdbc
        .sql("SELECT id, code FROM dossier WHERE id = ANY(?) AND code IS NOT NULL")
        .param(ids.toArray(UUID[]::new))
        .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("code")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * @throws IncidentGoneException if there is none, or it was retried, or cannot be
   */
  public void retry(String id, String account) {
    var incident = engine.incident(id).orElseThrow(() -> gone(id));
    if (!incident.retryable()) {
      throw IncidentGoneException.notRetryable();
    }
    if (!engine.retry(incident)) {
      throw gone(id);
    }
    remember(incident, account);
  }

  /**
   * Retries all that failed in the same way.
   *
   * @return how many
   * @throws IncidentGoneException if there is none
   */
  public int retryAll(String cause, String account) {
    var same =
        engine.incidents(MOST).stream()
            .filter(incident -> incident.retryable() && incident.cause().equals(cause))
            .filter(engine::retry)
            .toList();
    if (same.isEmpty()) {
      throw IncidentGoneException.unknown();
    }
    same.forEach(incident -> remember(incident, account));
    return same.size();
  }

  private IncidentGoneException gone(String id) {
    return jdbc.sql(
            "SELECT retried_by, retried_at FROM incident_retry WHERE incident_id = ? ORDER BY"
                + " retried_at DESC LIMIT 1")
        .param(id)
        .query(
            (row, n) ->
                IncidentGoneException.retried(
                    row.getString("retried_by"),
                    row.getObject("retried_at", OffsetDateTime.class)
                        .atZoneSameInstant(WorkingCalendar.ZONE)
                        .toOffsetDateTime()))
        .optional()
        .orElseGet(IncidentGoneException::unknown);
  }

  private void remember(Incident incident, String account) {
    jdbc.sql(
            """
            INSERT INTO incident_retry (incident_id, dossier_id, element, cause, since, retried_by,
              retried_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            incident.id(),
            incident.dossierId(),
            incident.element(),
            incident.cause(),
            incident.since(),
            account,
            clock.instant().atZone(WorkingCalendar.ZONE).toOffsetDateTime())
        .update();
    log.info(
        "Incident {} at {} of dossier {} is retried by {}",
        incident.id(),
        incident.element(),
        incident.dossierId(),
        account);
  }
}
