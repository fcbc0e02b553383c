package vn.motcua.engine.hardening;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.motcua.engine.refusals.RefusedException;

/**
 * Says that a value of such a kind is not taken, a serialised object or XML, where the engine
 * reports a failure of its own.
 */
public class RefusedValues extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (ProcessEngineException e) {
      boolean sets =
          command instanceof AbstractSetVariableCmd || command instanceof AbstractPatchVariablesCmd;
      // of the others, each has a meaning to the REST API
      if (sets && e.getClass() == ProcessEngineException.class) {
        throw new RefusedException(
            "Không nhận giá trị của loại này. / No value of this kind is taken.", e);
      }
      throw e;
    }
  }
}
