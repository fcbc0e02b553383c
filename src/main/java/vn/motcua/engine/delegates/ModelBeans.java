package vn.motcua.engine.delegates;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.motcua.engine.standins.AbsentOfficers;
import vn.motcua.engine.timers.DeadlineInModels;

/**
 * The beans that expressions in models and lists may name. Whoever deploys a model reaches these
 * alone.
 */
@Component
public class ModelBeans {

  private final Map<Object, Object> byName = new HashMap<>();

  ModelBeans(
      DeadlineInModels deadline,
      OpenTasks openTasks,
      AbsentOfficers standIns,
      Map<String, JavaDelegate> delegates) {
    byName.put("deadline", deadline);
    byName.put("openTasks", openTasks);
    byName.put("standIns", standIns);
    byName.putAll(delegates);
  }

  /** By the name that a model uses. */
  public Map<Object, Object> byName() {
    return byName;
  }
}
