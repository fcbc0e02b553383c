package vn.motcua.engine.models.gate;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.motcua.engine.refusals.RefusedException;

/**
 * Says in the words of a finding what the engine has against models that the check had passed, in
 * place of an internal error.
 */
public class RefuseInWords extends CommandInterceptor {

  private final ModelGate gate;

  public RefuseInWords(ModelGate gate) {
    this.gate = gate;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      if (command instanceof DeployCmd && !gate.isPassing() && isAboutModels(e)) {
        throw new RefusedException(ModelGate.refusal(Findings.ofEngine(e, "deployment")), e);
      }
      throw e;
    }
  }

  // of the others, each has a meaning to the REST API
  private static boolean isAboutModels(RuntimeException e) {
    return e instanceof ParseException
        || e.getClass() == ProcessEngineException.class
        || !(e instanceof ProcessEngineException);
  }
}
