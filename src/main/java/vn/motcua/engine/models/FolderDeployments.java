package vn.motcua.engine.models;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.engine.models.gate.Findings;
import vn.motcua.engine.models.gate.ModelGate;
import vn.motcua.engine.models.gate.ServedModels;
import vn.motcua.modelcheck.Finding;
import vn.motcua.modelcheck.ModelFolder;

/**
 * Gives folders to the engine, each as one deployment with its forms and under relative names, all
 * in one transaction. The engine lets one node of several deploy at a time, and finds what is there
 * already by content: nothing new is deployed when nothing has changed.
 */
@Component
class FolderDeployments {

  /** The engine finds something that the check does not. */
  static final class RefusedByEngine extends RuntimeException {

    private final String folder;
    private final transient List<Finding> findings;

    RefusedByEngine(String folder, List<Finding> findings, RuntimeException cause) {
      super(cause);
      this.folder = folder;
      this.findings = findings;
    }

    String folder() {
      return folder;
    }

    List<Finding> findings() {
      return findings;
    }
  }

  private static final Logger log = LoggerFactory.getLogger(FolderDeployments.class);

  private final RepositoryService repository;
  private final ModelGate gate;
  private final TransactionOperations transaction;

  FolderDeployments(
      RepositoryService repository, ModelGate gate, TransactionOperations transaction) {
    this.repository = repository;
    this.gate = gate;
    this.transaction = transaction;
  }

  /**
   * @return the names of the folders that were not deployed like this already
   * @throws RefusedByEngine when the engine does not take one; then none is deployed
   */
  List<String> deploy(Collection<ModelFolder> folders) {
    var deployed = new ArrayList<String>();
    gate.passing(
        () ->
            transaction.execute(
                status -> {
                  folders.stream().filter(this::isNew).forEach(f -> deployed.add(f.name()));
                  return status;
                }));
    return deployed;
  }

  private boolean isNew(ModelFolder folder) {
    if (folder.files().isEmpty()) {
      return false;
    }
    var name = ServedModels.deploymentOf(folder.name());
    var deployment =
        repository
            .createDeployment()
            .name(name)
            .source(ServedModels.SOURCE)
            .enableDuplicateFiltering(false);
    folder
        .files()
        .forEach(
            (file, content) ->
                deployment.addInputStream(
                    folder.name() + "/" + file, new ByteArrayInputStream(content)));
    try {
      var result = deployment.deployWithResult();
      boolean isNew = result instanceof DeploymentEntity entity && entity.isNew();
      if (isNew) {
        log.info("Models of {}: deployment {}", name, result.getId());
      }
      return isNew;
    } catch (RuntimeException e) {
      throw new RefusedByEngine(folder.name(), Findings.ofEngine(e, folder.name()), e);
    }
  }
}
