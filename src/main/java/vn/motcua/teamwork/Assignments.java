package vn.motcua.teamwork;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who had which task in hand, in the order in which it changed; nothing is ever taken away. */
@Repository
public class Assignments {

  private final JdbcClient jdbc;
  private final Clock clock;

  Assignments(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(
      UUID dossier,
      String task,
      String step,
      @Nullable String former,
      @Nullable String present,
      String actor,
      @Nullable String onBehalfOf) {
    jdbc.sql(
            """
            INSERT INTO task_assignment
              (dossier_id, task_id, step, former, present, actor, on_behalf_of, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            dossier,
            task,
            step,
            former,
            present,
            actor,
            onBehalfOf,
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  public List<Assignment> of(UUID dossier) {
    return jdbc.sql("SELECT * FROM task_assignment WHERE dossier_id = ? ORDER BY id")
        .param(dossier)
        .query(
            (row, n) ->
                new Assignment(
                    dossier,
                    row.getString("task_id"),
                    row.getString("step"),
                    row.getString("former"),
                    row.getString("present"),
                    row.getString("actor"),
                    row.getString("on_behalf_of"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** For whom that account took the task that it has, if it was not by a right of its own. */
  public Optional<String> takenOnBehalfOf(UUID dossier, String task, String account) {
    return jdbc
        .sql(
            """
            SELECT present, on_behalf_of FROM task_assignment
            WHERE dossier_id = ? AND task_id = ? ORDER BY id DESC LIMIT 1
            """)
        .params(dossier, task)
        .query((row, n) -> account.equals(row.getString(1)) ? row.getString(2) : null)
        .stream()
        .filter(absent -> absent != null)
        .findFirst();
  }
}
