package vn.motcua.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * A node that ends takes no more jobs and does those that it has: a job that is taken and not done
 * would wait for {@code lock-time-in-millis} before another node finds it.
 */
@Component
class EndOfJobs {

  private static final Logger log = LoggerFactory.getLogger(EndOfJobs.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final ApplicationContext application;
  private final ObjectProvider<JobExecutor> acquisition;
  private final ObjectProvider<ThreadPoolTaskExecutor> threads;

  EndOfJobs(
      ApplicationContext application,
      ObjectProvider<JobExecutor> acquisition,
      @Qualifier("camundaTaskExecutor") ObjectProvider<ThreadPoolTaskExecutor> threads) {
    this.application = application;
    this.acquisition = acquisition;
    this.threads = threads;
  }

  // first of all: the threads hear of the end too, and take nothing from then on
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(ContextClosedEvent end) {
    if (end.getApplicationContext() == application) {
      acquisition.ifAvailable(JobExecutor::shutdown);
      threads.ifAvailable(EndOfJobs::awaitIdle);
    }
  }

  private static void awaitIdle(ThreadPoolTaskExecutor threads) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (threads.getActiveCount() > 0 || threads.getQueueSize() > 0) {
      if (System.nanoTime() > until) {
        log.warn("Jobs are left to other nodes, which find them when their lock is over");
        return;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }
}
