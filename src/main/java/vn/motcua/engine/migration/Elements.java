package vn.motcua.engine.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedPassiveEventTriggerActivityValidator;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** The elements of a model at which a process can stand, or which listen for something. */
final class Elements {

  private Elements() {}

  /** By their ids, in the order of the model. */
  static Map<String, ActivityImpl> of(ScopeImpl scope) {
    var elements = new LinkedHashMap<String, ActivityImpl>();
    collect(scope, elements);
    return elements;
  }

  private static void collect(ScopeImpl scope, Map<String, ActivityImpl> elements) {
    for (var activity : scope.getActivities()) {
      if (SupportedActivityValidator.INSTANCE.valid(activity)
          && SupportedPassiveEventTriggerActivityValidator.INSTANCE.valid(activity)) {
        elements.put(activity.getId(), activity);
      }
      collect(activity, elements);
    }
  }
}
