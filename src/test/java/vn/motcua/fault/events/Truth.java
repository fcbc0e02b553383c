package vn.motcua.fault.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.support.topics.Topic;

/**
 * What happened, written by triggers in the transactions themselves and not by the code that is
 * tested; and one transaction in twenty that fails when it commits.
 */
final class Truth {

  /** What a reader of the topic can hold against the truth. */
  record Findings(int events, int repeats, int lost, int ghosts, int outOfOrder, int gaps) {}

  private static final String TRIGGERS =
      """
      CREATE TABLE truth (dossier_id uuid NOT NULL);
      CREATE FUNCTION write_truth() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO truth VALUES (NEW.dossier_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER truth AFTER INSERT ON dossier_status_change
        FOR EACH ROW EXECUTE FUNCTION write_truth();
      CREATE TRIGGER truth AFTER INSERT ON rung_reached
        FOR EACH ROW EXECUTE FUNCTION write_truth();
      CREATE TRIGGER truth AFTER INSERT ON deadline_move
        FOR EACH ROW EXECUTE FUNCTION write_truth();
      CREATE FUNCTION fail_sometimes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF random() < 0.05 THEN
          RAISE EXCEPTION 'rolled back by the test';
        END IF;
        RETURN NULL;
      END $$
      """;
  private static final String ROLLBACKS =
      """
      CREATE CONSTRAINT TRIGGER fail_sometimes AFTER INSERT ON dossier_status_change
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail_sometimes()
      """;

  private final JdbcClient jdbc;
  private final Topic topic;

  Truth(JdbcClient jdbc, Topic topic) {
    this.jdbc = jdbc;
    this.topic = topic;
  }

  void begin() {
    jdbc.sql(TRIGGERS).update();
  }

  void beginRollbacks() {
    jdbc.sql(ROLLBACKS).update();
  }

  void endRollbacks() {
    jdbc.sql("DROP TRIGGER fail_sometimes ON dossier_status_change").update();
  }

  long pending() {
    return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
  }

  Findings findings() {
    var truth = truth();
    var seen = new HashSet<String>();
    var last = new HashMap<String, Long>();
    int repeats = 0;
    int outOfOrder = 0;
    int gaps = 0;
    for (var message : topic.messages()) {
      if (!seen.add(message.headers().get("ce_id"))) {
        repeats++;
        continue;
      }
      long previous = last.getOrDefault(message.key(), 0L);
      outOfOrder += message.sequence() <= previous ? 1 : 0;
      gaps += message.sequence() > previous + 1 ? 1 : 0;
      last.put(message.key(), message.sequence());
    }
    int lost = 0;
    int ghosts = 0;
    for (var dossier : last.keySet()) {
      truth.putIfAbsent(dossier, 0L);
    }
    for (var happened : truth.entrySet()) {
      long difference = last.getOrDefault(happened.getKey(), 0L) - happened.getValue();
      lost += (int) Math.max(0, -difference);
      ghosts += (int) Math.max(0, difference);
    }
    return new Findings(seen.size(), repeats, lost, ghosts, outOfOrder, gaps);
  }

  private Map<String, Long> truth() {
    var truth = new HashMap<String, Long>();
    jdbc.sql("SELECT dossier_id::text, count(*) FROM truth GROUP BY 1")
        .query(
            row -> {
              truth.put(row.getString(1), row.getLong(2));
            });
    return truth;
  }

  void holds() {
    var findings = findings();
    assertThat(findings.lost()).as("lost").isZero();
    assertThat(findings.ghosts()).as("ghosts").isZero();
    assertThat(findings.outOfOrder()).as("out of order").isZero();
    assertThat(findings.gaps()).as("gaps").isZero();
  }
}
