package vn.motcua.support.time;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Lets time pass for application and engine, with the job executor off: every timer fires at its
 * own instant, in order, before anything that happens later.
 */
public class SimulatedTime {

  /** A job failed; the cause says why. */
  public static final class JobFailedException extends RuntimeException {

    private final transient Job job;

    JobFailedException(Job job, RuntimeException cause) {
      super("A job of %s failed: %s".formatted(job.getProcessDefinitionKey(), cause), cause);
      this.job = job;
    }

    public Job job() {
      return job;
    }
  }

  private final SettableClock clock;
  private final ManagementService jobs;
  private final Predicate<Job> fires;

  /**
   * @param fires which timers may fire; the others stay due and hold up nothing
   */
  public SimulatedTime(SettableClock clock, ManagementService jobs, Predicate<Job> fires) {
    this.clock = clock;
    this.jobs = jobs;
    this.fires = fires;
  }

  /** Sets a first instant, without any timer that lies before it. */
  public void startAt(Instant instant) {
    clock.set(instant);
  }

  /**
   * Passes time until that instant, which may also be the present one.
   *
   * @throws JobFailedException at the first job that fails
   */
  public void passUntil(Instant instant) {
    runContinuations();
    for (var due = due(instant); due != null; due = due(instant)) {
      if (due.getDuedate().toInstant().isAfter(clock.instant())) {
        clock.set(due.getDuedate().toInstant());
      }
      execute(due);
      runContinuations();
    }
    clock.set(instant);
  }

  private Job due(Instant until) {
    return jobs
        .createJobQuery()
        .timers()
        .withRetriesLeft()
        .duedateLowerThan(Date.from(until.plusMillis(1)))
        .orderByJobDuedate()
        .asc()
        .list()
        .stream()
        .filter(fires)
        .findFirst()
        .orElse(null);
  }

  /** Runs what waits for no time: asynchronous continuations. */
  public void runContinuations() {
    for (var next = continuations(); !next.isEmpty(); next = continuations()) {
      next.forEach(this::execute);
    }
  }

  private void execute(Job job) {
    try {
      jobs.executeJob(job.getId());
    } catch (RuntimeException e) {
      throw new JobFailedException(job, e);
    }
  }

  private List<Job> continuations() {
    return jobs.createJobQuery().messages().withRetriesLeft().list();
  }
}
