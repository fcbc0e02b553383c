package vn.motcua.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.BeanFactory;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.replay.ledger.Row;
import vn.motcua.support.time.SettableClock;
import vn.motcua.support.time.SimulatedTime;
import vn.motcua.support.time.SimulatedTime.JobFailedException;

/** Lets the time of a ledger pass: every timer and every step of every dossier, in order. */
final class Replay {

  /** A step or a timer of a dossier failed; the message names its row. */
  static final class FailedException extends RuntimeException {

    FailedException(String message, Throwable cause) {
      super(message + ": " + cause.getMessage(), cause);
    }
  }

  /**
   * The timers that stop a dossier whose supplement or payment never comes. They run only while one
   * is awaited, and the ledger knows that it came, however late: here they never fire.
   */
  private static final Set<String> NEVER_CAME =
      Set.of("event_supplementDeadline", "event_paymentDeadline");

  private static final int PROGRESS_EVERY = 50;

  private final ManagementService jobs;
  private final RuntimeService processes;
  private final SimulatedTime time;
  private final OfficeWork office;
  private final PrintStream out;
  private final Map<String, String> activities = new HashMap<>();
  private final Map<String, Row> rows = new HashMap<>();

  Replay(BeanFactory application, PrintStream out) {
    this.jobs = application.getBean(ManagementService.class);
    this.processes = application.getBean(RuntimeService.class);
    this.time = new SimulatedTime(application.getBean(SettableClock.class), jobs, this::fires);
    this.office = new OfficeWork(application);
    this.out = out;
  }

  /**
   * @return the dossiers' ids by the ledger's {@code no}
   * @throws FailedException at the first step or timer that fails
   */
  Map<String, UUID> run(List<Row> ledger) {
    ledger.forEach(row -> rows.put(row.no(), row));
    var steps = Step.of(ledger);
    long started = System.nanoTime();
    int finished = 0;
    time.startAt(steps.get(0).at());
    for (var step : steps) {
      take(step);
      if (step.what().equals("finish") && ++finished % PROGRESS_EVERY == 0) {
        progress(finished, ledger.size(), step, Duration.ofNanos(System.nanoTime() - started));
      }
    }
    passUntil(steps.get(steps.size() - 1));
    return office.ids();
  }

  private void take(Step step) {
    passUntil(step);
    try {
      step.work().accept(office);
    } catch (RuntimeException e) {
      throw new FailedException(
          "%s: to %s at %s failed"
              .formatted(step.row().name(), step.what(), step.at().atZone(WorkingCalendar.ZONE)),
          e);
    }
  }

  private void passUntil(Step step) {
    try {
      time.passUntil(step.at());
    } catch (JobFailedException e) {
      throw new FailedException(nameOfRow(e.job()), e);
    }
  }

  private boolean fires(Job timer) {
    return !NEVER_CAME.contains(
        activities.computeIfAbsent(timer.getJobDefinitionId(), this::activityOf));
  }

  private String activityOf(String jobDefinition) {
    return jobs.createJobDefinitionQuery()
        .jobDefinitionId(jobDefinition)
        .singleResult()
        .getActivityId();
  }

  private String nameOfRow(Job job) {
    var process =
        processes.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId());
    var dossier = UUID.fromString(process.singleResult().getBusinessKey());
    return office.ids().entrySet().stream()
        .filter(entry -> entry.getValue().equals(dossier))
        .map(entry -> rows.get(entry.getKey()).name())
        .findFirst()
        .orElse("dossier " + dossier);
  }

  private void progress(int finished, int all, Step step, Duration elapsed) {
    out.printf(
        "%6d of %d dossiers finished, %s, %.0f a second%n",
        finished,
        all,
        step.at().atZone(WorkingCalendar.ZONE).toLocalDate(),
        finished * 1e9 / elapsed.toNanos());
  }
}
