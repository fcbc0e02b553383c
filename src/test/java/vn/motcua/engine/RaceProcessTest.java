package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Topic;

/** What two want to change at the same time: the loser's work is done too, or was not needed. */
@ProcessTest
class RaceProcessTest {

  private static final Topic TOPIC =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");

  @Autowired Journey.World world;
  @Autowired ManagementService jobs;
  @Autowired DataSource dataSource;
  @Autowired ProcessEngine engine;
  @Autowired TestRestTemplate http;

  @AfterAll
  static void close() {
    TOPIC.close();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-12T07:37, event_atRisk", "2026-11-12T17:01, event_missed"})
  void aTimerThatWasAcquiredBeforeTheClockStoppedDoesNotFire(String at, String timer) {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    var acquired = timer(dossier.id(), timer);
    world.time().startAt(Journey.instant(at));
    dossier.does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy tờ");
    jobs.executeJob(acquired);

    dossier.until("2026-11-13T08:00");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "5");
    assertThat(dossier.openTasks()).doesNotContain("userTask_apologise");
    dossier.supplementArrives("2026-11-13T08:00").until("2026-11-20T08:00");
    assertThat(dossier.events(TOPIC))
        .containsExactly("1", "2", "4", "5", "4", "MOVED SUPPLEMENT", "AT_RISK", "MISSED");
  }

  @Test
  void aTaskThatWasChangedMeanwhileIsStillCompleted() throws Exception {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    whileItsTasksChange(
        dossier.id(), () -> dossier.does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE"));
    assertThat(dossier.openTasks()).containsExactly("userTask_draft");
  }

  @Test
  void aRequestWhoseTaskWasChangedMeanwhileIsStillAnswered() throws Exception {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    var withdrawal =
        Map.of("requestedAt", "2026-11-09T08:00:00+07:00", "reason", "Nộp nhầm thủ tục");
    whileItsTasksChange(
        dossier.id(),
        () ->
            assertThat(
                    http.withBasicAuth("portal", "portal")
                        .postForEntity(
                            "/api/v1/dossiers/{id}/withdrawals",
                            withdrawal,
                            String.class,
                            dossier.id())
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue());
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "7");
    assertThat(dossier.openTasks()).isEmpty();
  }

  /** The engine would go on from where the other has left the process: after the next task. */
  @Test
  void whoHasReadATaskThatAnotherCompletesReadsThatItIsDone() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier.does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE");
    var draft = dossier.task("userTask_draft").getId();
    var attempts = new AtomicInteger();
    Command<Object> secondClick =
        context -> {
          context.getTaskManager().findTaskById(draft);
          if (attempts.getAndIncrement() == 0) {
            CompletableFuture.runAsync(() -> drafts(dossier)).join();
          }
          Map<String, Object> form = Map.of("draftOutcome", "SUBMIT");
          return new SubmitTaskFormCmd(draft, form, false, false).execute(context);
        };

    var engine = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
    assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(secondClick))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("không còn");
    assertThat(attempts).hasValue(2);
    assertThat(dossier.openTasks()).containsExactly("userTask_sign");
  }

  private static void drafts(Journey dossier) {
    dossier.does("tuphap", "userTask_draft", "draftOutcome", "SUBMIT");
  }

  private String timer(UUID dossier, String activity) {
    return jobs.createJobQuery().activityId(activity).active().list().stream()
        .filter(job -> processes(dossier).contains(job.getProcessInstanceId()))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  private List<String> processes(UUID dossier) {
    return world
        .jdbc()
        .sql("SELECT id_ FROM act_ru_execution WHERE business_key_ = ?")
        .param(dossier.toString())
        .query(String.class)
        .list();
  }

  /** The work has read the tasks, and wants to write them, when another's change commits. */
  private void whileItsTasksChange(UUID dossier, Runnable work) throws Exception {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      int pid = changeTasks(connection, dossier);
      var done = CompletableFuture.runAsync(work);
      await("the wait for a lock").until(() -> isWaitedFor(pid));
      connection.commit();
      done.get(30, TimeUnit.SECONDS);
    }
  }

  private static int changeTasks(Connection connection, UUID dossier) throws SQLException {
    try (var change =
        connection.prepareStatement(
            """
            UPDATE act_ru_task SET rev_ = rev_ + 1 WHERE proc_inst_id_ IN (
              SELECT proc_inst_id_ FROM act_ru_execution WHERE business_key_ = ?)
            RETURNING pg_backend_pid()
            """)) {
      change.setString(1, dossier.toString());
      var row = change.executeQuery();
      assertThat(row.next()).isTrue();
      return row.getInt(1);
    }
  }

  private boolean isWaitedFor(int pid) {
    return world
        .jdbc()
        .sql("SELECT count(*) > 0 FROM pg_stat_activity WHERE ? = ANY(pg_blocking_pids(pid))")
        .param(pid)
        .query(Boolean.class)
        .single();
  }
}
