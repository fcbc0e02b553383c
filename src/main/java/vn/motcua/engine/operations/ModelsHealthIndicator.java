package vn.motcua.engine.operations;

import java.util.stream.Collectors;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.motcua.engine.models.RefusedModels;
import vn.motcua.health.Wrong;

/**
 * Whether what this node found in its folders is what serves. A refused model, or a row of the
 * catalogue whose model nobody has deployed, holds up no dossier: what was there before serves on.
 */
@Component
class ModelsHealthIndicator implements HealthIndicator {

  private final RefusedModels refused;

  ModelsHealthIndicator(RefusedModels refused) {
    this.refused = refused;
  }

  @Override
  public Health health() {
    var folders = refused.byFolder();
    if (folders.isEmpty()) {
      return Health.up().build();
    }
    var faults =
        folders.entrySet().stream()
            .collect(
                Collectors.toMap(
                    f -> f.getKey(),
                    f -> f.getValue().stream().map(x -> x.what().english()).toList()));
    return new Wrong(
            "Refused of the folders of models: " + String.join(", ", folders.keySet()),
            "Dossiers go by what was deployed before; the change that somebody made is not in use",
            "Mend what GET /api/v1/models lists (mvn -q -Pmodelcheck finds the same), or put the"
                + " last good file back")
        .down()
        .withDetail("faults", faults)
        .build();
  }
}
