package vn.motcua.engine;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a command of Tasklist or of {@code /engine-rest} again that has lost a race. Inside a
 * transaction it cannot: that is rolled back already, and whoever began it has to. A job is left to
 * the job executor, which does the same.
 */
class RetryLostRaces extends CommandInterceptor {

  private final RetryTemplate retry = LostRace.retry();

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof ExecuteJobsCmd
        || TransactionSynchronizationManager.isActualTransactionActive()) {
      return next.execute(command);
    }
    return retry.execute(attempt -> next.execute(command));
  }
}
