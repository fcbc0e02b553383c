package vn.motcua.engine.migration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import vn.motcua.migration.Passage;

/** The ways that were worked out: a run asks for the same one ten thousand times. */
class Passages {

  // a version never changes
  private final Map<Passage, Way> known = new ConcurrentHashMap<>();

  Way of(Passage passage, CommandContext context) {
    var way = known.get(passage);
    if (way == null) {
      way =
          Way.between(
              model(passage.from(), context), model(passage.to(), context), passage.renamed());
      known.put(passage, way);
    }
    return way;
  }

  static ProcessDefinitionEntity model(String version, CommandContext context) {
    return context
        .getProcessEngineConfiguration()
        .getDeploymentCache()
        .findDeployedProcessDefinitionById(version);
  }
}
