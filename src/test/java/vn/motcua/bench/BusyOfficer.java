package vn.motcua.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.support.Office;

/** Completes a task of some open dossier five times a second, on a thread of its own. */
class BusyOfficer {

  private static final Duration PACE = Duration.ofMillis(200);

  private final Office office;
  private final JdbcClient jdbc;
  private final Thread thread = new Thread(this::work, "officer");
  private List<Double> millis = new ArrayList<>();
  private int refused;
  private volatile boolean ends;

  BusyOfficer(Office office, JdbcClient jdbc) {
    this.office = office;
    this.jdbc = jdbc;
  }

  void start() {
    thread.start();
  }

  void end() throws InterruptedException {
    ends = true;
    thread.join();
  }

  /** What the officer felt since this was last asked. */
  synchronized Map<String, Object> figures() {
    var sorted = millis.stream().sorted().toList();
    var figures = new LinkedHashMap<String, Object>();
    figures.put("tasks", sorted.size());
    figures.put("medianMillis", at(sorted, 0.5));
    figures.put("p95Millis", at(sorted, 0.95));
    figures.put("maxMillis", at(sorted, 1));
    figures.put("refused", refused);
    millis = new ArrayList<>();
    refused = 0;
    return figures;
  }

  private void work() {
    while (!ends) {
      var dossier = someDossier();
      long from = System.nanoTime();
      boolean done = complete(dossier);
      long took = System.nanoTime() - from;
      synchronized (this) {
        millis.add(took / 1000 / 1000.0);
        refused += done ? 0 : 1;
      }
      LockSupport.parkNanos(PACE.toNanos() - took);
    }
  }

  private boolean complete(UUID dossier) {
    try {
      office.complete(
          "tuphap", dossier, "userTask_verify", new HashMap<>(Map.of("verifyOutcome", "APPROVE")));
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private UUID someDossier() {
    return UUID.fromString(
        jdbc.sql(
                """
                SELECT e.business_key_ FROM act_ru_task t
                JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
                WHERE t.task_def_key_ = 'userTask_verify' AND t.id_ > gen_random_uuid()::text
                ORDER BY t.id_ LIMIT 1
                """)
            .query(String.class)
            .optional()
            .orElseThrow());
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
