package vn.motcua.support.time;

import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.deadline.Deadlines;

/** Lets a dossier grow older than it is: the application's clock is the real one. */
public record PassingTime(JdbcClient jdbc, Deadlines deadlines, ManagementService jobs) {

  /** Hour by hour, until three quarters of the limit have run and the due instant is ahead. */
  public void untilAtRisk(UUID dossier) {
    while (deadlines.of(dossier).orElseThrow().due().atRiskAt().isAfter(Instant.now())) {
      age(dossier, "1 hour");
    }
    fire(dossier, "event_atRisk");
  }

  public void untilMissed(UUID dossier) {
    age(dossier, "60 days");
    fire(dossier, "event_missed");
  }

  private void age(UUID dossier, String by) {
    jdbc.sql("UPDATE clock_interval SET started_at = started_at - ?::interval WHERE dossier_id = ?")
        .params(by, dossier)
        .update();
    jdbc.sql("UPDATE deadline_extension SET due_at = due_at - ?::interval WHERE dossier_id = ?")
        .params(by, dossier)
        .update();
  }

  /** The dossier's timer of that boundary event comes to its end now. */
  public void fire(UUID dossier, String timer) {
    var job =
        jdbc.sql(
                """
                SELECT j.id_ FROM act_ru_job j JOIN act_ru_jobdef d ON d.id_ = j.job_def_id_
                JOIN act_ru_execution p ON p.id_ = j.process_instance_id_
                WHERE p.business_key_ = ? AND d.act_id_ = ?
                """)
            .params(dossier.toString(), timer)
            .query(String.class)
            .single();
    jobs.executeJob(job);
  }
}
