package vn.motcua.engine.models;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.motcua.engine.models.FolderDeployments.RefusedByEngine;
import vn.motcua.engine.models.gate.DefinitionIds;
import vn.motcua.engine.models.gate.Findings;
import vn.motcua.engine.models.gate.ServedModels;
import vn.motcua.modelcheck.Finding;
import vn.motcua.modelcheck.ModelCheck;
import vn.motcua.procedures.BadCatalogueException;
import vn.motcua.procedures.Catalogue;

/**
 * Brings the engine up to what the folders hold. A folder with an error is refused with what is
 * wrong, and its last good version goes on serving; where there is none, because the database is
 * new, the application does not start.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);

  private final ModelFolders files;
  private final CatalogueReload catalogue;
  private final ModelCheck check;
  private final FolderDeployments deployments;
  private final ServedModels served;
  private final RefusedModels refused;

  ModelDeployer(
      ModelFolders files,
      CatalogueReload catalogue,
      ModelCheck check,
      FolderDeployments deployments,
      ServedModels served,
      RefusedModels refused) {
    this.files = files;
    this.catalogue = catalogue;
    this.check = check;
    this.deployments = deployments;
    this.served = served;
    this.refused = refused;
  }

  @Override
  public void afterSingletonsInstantiated() {
    // with a catalogue that open dossiers cannot go by, it does not start
    deploy(catalogue.reload(), new TreeMap<>());
  }

  /**
   * First the catalogue, then the models; what of them is refused is told, once.
   *
   * @throws BrokenModelsException when a folder is refused and the engine has no models at all
   */
  synchronized void deploy() {
    var findings = new TreeMap<String, List<Finding>>();
    @Nullable Catalogue before = null;
    try {
      before = catalogue.reload();
    } catch (BadCatalogueException e) {
      findings.put(CatalogueReload.FOLDER, CatalogueReload.findings(e));
    }
    deploy(before, findings);
  }

  private void deploy(@Nullable Catalogue before, SortedMap<String, List<Finding>> findings) {
    findings.putAll(deployFolders());
    if (before != null) {
      var rows = catalogue.settle(before, served);
      if (!rows.isEmpty()) {
        findings.put(CatalogueReload.FOLDER, rows);
      }
    }
    if (refused.are(findings)) {
      findings.forEach(this::tell);
    }
  }

  /** All sound folders together, or none; what is wrong with the others. */
  private SortedMap<String, List<Finding>> deployFolders() {
    var overtaken = new OvertakenFiles(files.read(), served);
    var serving = served.folders();
    var others =
        DefinitionIds.notReplaced(
            serving.stream().filter(f -> !overtaken.rest().containsKey(f.name())).toList(),
            overtaken.rest().values());
    var admission = new Admission(check::check, overtaken.rest(), served::lastGood, others);
    var refusedByEngine = new TreeMap<String, List<Finding>>();
    while (true) {
      var outcome = admission.decide(refusedByEngine);
      if (serving.isEmpty() && !outcome.refused().isEmpty()) {
        var faults = admission.faults();
        throw new BrokenModelsException(
            faults.isEmpty()
                ? refusedByEngine.values().stream().flatMap(List::stream).toList()
                : faults);
      }
      try {
        var deployed = deployments.deploy(outcome.admitted().values());
        tell(overtaken, deployed);
        deployed.forEach(this::tellIfOlder);
        return outcome.refused();
      } catch (RefusedByEngine e) {
        refusedByEngine.put(e.folder(), e.findings());
      }
    }
  }

  private static void tell(OvertakenFiles overtaken, List<String> deployed) {
    for (var file : overtaken.replacing()) {
      if (deployed.contains(file.folder())) {
        log.warn("The folder has replaced a model that was deployed from elsewhere: {}", file);
      }
    }
    for (var file : overtaken.leftAside()) {
      log.warn(
          "A file of the folder is left aside, because a model that was deployed from elsewhere after"
              + " it serves: {}. Save that one to the folder to keep it for good",
          file);
    }
  }

  // it may be meant; or this node has an older copy of the folder than another
  private void tellIfOlder(String folder) {
    served
        .goesBackTo(folder)
        .ifPresent(
            time ->
                log.warn(
                    "The content of {} goes back to what was deployed at {}: if that is not meant, another"
                        + " node has a newer copy of the folder",
                    ServedModels.deploymentOf(folder),
                    time));
  }

  private void tell(String folder, List<Finding> findings) {
    log.error(
        "The content of {} is refused{}:\n{}",
        ServedModels.deploymentOf(folder),
        folder.equals(CatalogueReload.FOLDER) || served.lastGood(folder).isPresent()
            ? "; what was there before goes on serving"
            : ", and nothing serves in its place",
        Findings.inWords(findings));
  }
}
