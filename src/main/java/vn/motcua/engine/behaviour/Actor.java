package vn.motcua.engine.behaviour;

import org.camunda.bpm.engine.delegate.ProcessEngineServicesAware;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts: the account logged in to the engine or to the API; {@code system} for a timer. */
public final class Actor {

  public static final String SYSTEM = "system";

  private Actor() {}

  public static String of(ProcessEngineServicesAware execution) {
    var engine =
        execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    if (engine != null && engine.getUserId() != null) {
      return engine.getUserId();
    }
    var api = SecurityContextHolder.getContext().getAuthentication();
    return api == null ? SYSTEM : api.getName();
  }
}
