package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All dossiers. Every change of status goes through {@link #advance}, under the dossier's row lock
 * and inside the caller's transaction.
 */
@Repository
public class Dossiers {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher publisher;
  private final WhileLocked<Dossier> locked = new WhileLocked<>();

  Dossiers(JdbcClient jdbc, Clock clock, ApplicationEventPublisher publisher) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.publisher = publisher;
  }

  /**
   * Registers a dossier unless its submission was registered before.
   *
   * @return the new dossier, or nothing when {@code submissionId} is known: under concurrency one
   *     caller gets the dossier, the others wait for it and get nothing
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Dossier> register(NewDossier submitted, String actor) {
    var id = UUID.randomUUID();
    var dossier =
        jdbc.sql(
                """
                INSERT INTO dossier (id, submission_id, agency_code, procedure_code, field_code,
                  channel, status, submitted_at)
                VALUES (:id, :submissionId, :agencyCode, :procedureCode, :fieldCode, :channel, 1,
                  :submittedAt)
                ON CONFLICT (submission_id) DO NOTHING RETURNING *
                """)
            .param("id", id)
            .param("submissionId", submitted.submissionId())
            .param("agencyCode", submitted.agencyCode())
            .param("procedureCode", submitted.procedureCode())
            .param("fieldCode", submitted.fieldCode())
            .param("channel", submitted.channel().name())
            .param("submittedAt", utc(submitted.submittedAt()))
            .query(this::dossier)
            .optional();
    dossier.ifPresent(
        registered -> {
          locked.put(id, registered);
          changed(registered, null, clock.instant(), actor);
        });
    return dossier;
  }

  /**
   * Moves a dossier to a status.
   *
   * @param actor the account that caused it, or {@code system}
   * @throws ForbiddenTransitionException if the present status does not lead there
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Dossier advance(UUID id, Status next, String actor) {
    var present = lock(id);
    if (!present.status().allows(next, present.acceptedAt() != null)) {
      throw new ForbiddenTransitionException(id, present.status(), next);
    }
    var now = clock.instant();
    var dossier =
        jdbc.sql(
                """
                UPDATE dossier SET status = :code,
                  accepted_at = CASE WHEN :code = 2 THEN :now ELSE accepted_at END,
                  finished_at = CASE WHEN :code = 9 THEN :now ELSE finished_at END,
                  returned_at = CASE WHEN :code = 10 THEN :now ELSE returned_at END
                WHERE id = :id RETURNING *
                """)
            .param("code", next.code())
            .param("now", utc(now))
            .param("id", id)
            .query(this::dossier)
            .single();
    locked.put(id, dossier);
    changed(dossier, present.status(), now, actor);
    return dossier;
  }

  /**
   * Reads a dossier and keeps others from changing it until the transaction ends. What refers to it
   * may be written meanwhile, so that a look which is put on record waits for no step.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Dossier lock(UUID id) {
    var known = locked.get(id);
    if (known != null) {
      return known;
    }
    var dossier = select("WHERE id = ? FOR NO KEY UPDATE", id).orElseThrow(unknown(id));
    locked.put(id, dossier);
    return dossier;
  }

  /** Whether the present transaction has locked the dossier, and nobody else can change it. */
  public boolean isLocked(UUID id) {
    return locked.get(id) != null;
  }

  /**
   * Locks those of the dossiers that are accepted and not done, in the order of their ids, and says
   * which they are.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<UUID> lockOpen(Collection<UUID> ids) {
    return jdbc.sql(
            """
            SELECT id FROM dossier
            WHERE id = ANY(?) AND status IN (2, 4, 5, 6) AND accepted_at IS NOT NULL
            ORDER BY id FOR NO KEY UPDATE
            """)
        .param(ids.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /** Gives an accepted dossier its number, once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void number(UUID id, String code) {
    jdbc.sql("UPDATE dossier SET code = ? WHERE id = ? AND code IS NULL RETURNING *")
        .params(code, id)
        .query(this::dossier)
        .optional()
        .ifPresent(dossier -> locked.put(id, dossier));
  }

  /**
   * @throws UnknownDossierException if there is none
   */
  public Dossier get(UUID id) {
    var known = locked.get(id);
    return known == null ? select("WHERE id = ?", id).orElseThrow(unknown(id)) : known;
  }

  public Optional<Dossier> bySubmission(String submissionId) {
    return select("WHERE submission_id = ?", submissionId);
  }

  public Optional<Dossier> byCode(String code) {
    return select("WHERE code = ?", code);
  }

  /** The status before the present one; nothing for a dossier that was just registered. */
  public Optional<Status> previousStatus(UUID id) {
    var record = record(id);
    return Optional.ofNullable(record.get(record.size() - 1).previous());
  }

  /** What happened to a dossier's status, oldest first. */
  public List<StatusChange> record(UUID id) {
    return jdbc.sql(
            """
            SELECT previous, status, occurred_at, actor FROM dossier_status_change
            WHERE dossier_id = ? ORDER BY no
            """)
        .param(id)
        .query(
            (row, n) ->
                new StatusChange(
                    row.getObject("previous") == null ? null : status(row, "previous"),
                    status(row, "status"),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    row.getString("actor")))
        .list();
  }

  private void changed(Dossier dossier, @Nullable Status previous, Instant at, String actor) {
    jdbc.sql(
            """
            INSERT INTO dossier_status_change (dossier_id, no, previous, status, occurred_at, actor)
            SELECT :id, count(*) + 1, :previous::smallint, :status, :at, :actor
            FROM dossier_status_change WHERE dossier_id = :id
            """)
        .param("id", dossier.id())
        .param("previous", previous == null ? null : previous.code())
        .param("status", dossier.status().code())
        .param("at", utc(at))
        .param("actor", actor)
        .update();
    publisher.publishEvent(new StatusChanged(dossier, previous, at));
  }

  /** The codes of the procedures by which a dossier is under way. */
  public Set<String> openProcedures() {
    var codes = "SELECT DISTINCT procedure_code FROM dossier WHERE status NOT IN (3, 7, 8, 10)";
    return jdbc.sql(codes).query(String.class).set();
  }

  private Optional<Dossier> select(String where, Object key) {
    return jdbc.sql("SELECT * FROM dossier " + where).param(key).query(this::dossier).optional();
  }

  private Dossier dossier(ResultSet row, int n) throws SQLException {
    return new Dossier(
        row.getObject("id", UUID.class),
        row.getString("submission_id"),
        row.getString("code"),
        row.getString("agency_code"),
        row.getString("procedure_code"),
        row.getString("field_code"),
        Channel.valueOf(row.getString("channel")),
        status(row, "status"),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        instant(row, "accepted_at"),
        instant(row, "finished_at"),
        instant(row, "returned_at"));
  }

  private static Status status(ResultSet row, String column) throws SQLException {
    return Status.ofCode(row.getInt(column));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Supplier<UnknownDossierException> unknown(UUID id) {
    return () -> new UnknownDossierException(id);
  }
}
