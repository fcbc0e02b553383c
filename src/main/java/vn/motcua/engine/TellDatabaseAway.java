package vn.motcua.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.motcua.nodes.DatabaseAway;

/** Has a caller told that the database is away, where the REST API would say "internal error". */
class TellDatabaseAway extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      if (DatabaseAway.caused(e)) {
        DatabaseAway.tellRequest();
      }
      throw e;
    }
  }
}
