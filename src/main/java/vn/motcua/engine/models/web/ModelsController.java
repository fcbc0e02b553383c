package vn.motcua.engine.models.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.engine.models.RefusedModels;
import vn.motcua.engine.models.gate.ServedModels;
import vn.motcua.engine.models.gate.ServedModels.Served;
import vn.motcua.modelcheck.Finding;

/** What new dossiers begin with, and why a change of the folders is not among it. */
@RestController
@RequestMapping("/api/v1/models")
class ModelsController {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /**
   * @param folder of {@code bpmn/}; null for what was deployed from Modeler
   */
  record Model(
      String id,
      int version,
      @Nullable String versionTag,
      String file,
      @Nullable String folder,
      String deployment,
      OffsetDateTime deployedAt) {

    private static Model of(Served served) {
      return new Model(
          served.id(),
          served.version(),
          served.versionTag(),
          served.file(),
          served.folder().orElse(null),
          String.valueOf(served.deployment().getName()),
          served.deployment().getDeploymentTime().toInstant().atZone(ZONE).toOffsetDateTime());
    }
  }

  record Refused(String folder, List<Finding> findings) {}

  record Models(List<Model> serving, List<Refused> refused) {}

  private final ServedModels served;
  private final RefusedModels refused;

  ModelsController(ServedModels served, RefusedModels refused) {
    this.served = served;
    this.refused = refused;
  }

  @Operation(
      summary = "The models that serve, and what was refused of the folders",
      description =
          "`serving` is the version with which a new dossier begins. `refused` is what the node that"
              + " answers has found in its folders and not deployed; what was deployed before it goes"
              + " on serving.")
  @GetMapping
  Models models() {
    return new Models(
        served.all().stream().map(Model::of).sorted(Comparator.comparing(Model::id)).toList(),
        refused.byFolder().entrySet().stream()
            .map(folder -> new Refused(folder.getKey(), folder.getValue()))
            .toList());
  }
}
