package vn.motcua.engine.delegates;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.motcua.engine.timers.DeadlineInModels;

/** The beans that expressions in models may name. Whoever deploys a model reaches these alone. */
@Component
public class ModelBeans {

  private final Map<Object, Object> byName = new HashMap<>();

  ModelBeans(DeadlineInModels deadline, OpenTasks openTasks, Map<String, JavaDelegate> delegates) {
    byName.put("deadline", deadline);
    byName.put("openTasks", openTasks);
    byName.putAll(delegates);
  }

  /** By the name that a model uses. */
  public Map<Object, Object> byName() {
    return byName;
  }
}
