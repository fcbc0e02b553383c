package vn.motcua.engine.models.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.modelcheck.Finding;
import vn.motcua.modelcheck.Finding.Severity;
import vn.motcua.modelcheck.Finding.Text;
import vn.motcua.modelcheck.ModelCheck;
import vn.motcua.modelcheck.ModelFolder;

/**
 * Has a deployment checked together with what serves beside it, as the office would be with it. It
 * stands inside the engine, before the models are read, in the transaction and under the lock of
 * the deployment: on whatever way a deployment comes, nothing of a refused one is left.
 */
@Component
public class ModelGate implements Deployer {

  private static final String OFFERED = "deployment";

  private final ModelCheck check;
  private final ThreadLocal<Boolean> passed = ThreadLocal.withInitial(() -> false);

  ModelGate(ModelCheck check) {
    this.check = check;
  }

  /** Deploys what was checked before, all of it together. */
  public <T> T passing(Supplier<T> deployment) {
    passed.set(true);
    try {
      return deployment.get();
    } finally {
      passed.remove();
    }
  }

  boolean isPassing() {
    return passed.get();
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    // the engine also comes here with an old deployment that its cache has lost
    if (!deployment.isNew() || isPassing()) {
      return;
    }
    var errors = new ArrayList<>(strayFiles(deployment));
    if (ServedModels.SOURCE.equals(deployment.getSource())) {
      errors.add(foreignSource());
    }
    if (errors.isEmpty()) {
      errors.addAll(errors(deployment));
    }
    if (!errors.isEmpty()) {
      throw new RefusedException(refusal(errors));
    }
  }

  private List<Finding> errors(DeploymentEntity deployment) {
    var repository = Context.getProcessEngineConfiguration().getRepositoryService();
    var served = new ServedModels(repository).folders();
    var offered = offered(deployment);
    var errors = check.check(office(served, offered)).stream().filter(Findings::isError).toList();
    // what was wrong elsewhere before is not this deployment's fault
    var known = errors.isEmpty() ? List.of() : check.check(served);
    return errors.stream()
        .filter(error -> isOf(offered, error) || !known.contains(error))
        .map(error -> isOf(offered, error) ? asSent(deployment, error) : error)
        .toList();
  }

  private static boolean isOf(ModelFolder folder, Finding finding) {
    return finding.file().startsWith(folder.name() + "/");
  }

  /** With the name that the file was sent under. */
  private static Finding asSent(DeploymentEntity deployment, Finding finding) {
    var name = ServedModels.fileName(finding.file());
    return new Finding(
        finding.severity(),
        finding.rule(),
        deployment.getResources().keySet().stream()
            .filter(sent -> ServedModels.fileName(sent).equals(name))
            .findFirst()
            .orElse(name),
        finding.elementId(),
        finding.elementName(),
        finding.what(),
        finding.mend());
  }

  private static ModelFolder offered(DeploymentEntity deployment) {
    var files = new TreeMap<String, byte[]>();
    deployment
        .getResources()
        .forEach((name, file) -> files.put(ServedModels.fileName(name), file.getBytes()));
    return new ModelFolder(OFFERED, files);
  }

  private static List<ModelFolder> office(List<ModelFolder> served, ModelFolder offered) {
    var office = new ArrayList<>(DefinitionIds.notReplaced(served, List.of(offered)));
    office.add(offered);
    return office;
  }

  private static List<Finding> strayFiles(DeploymentEntity deployment) {
    return deployment.getResources().keySet().stream()
        .filter(name -> !List.of(".bpmn", ".dmn", ".form").stream().anyMatch(name::endsWith))
        .sorted()
        .map(
            name ->
                finding(
                    "file-kind",
                    name,
                    new Text(
                        "Không nhận loại tệp này: chỉ có mô hình .bpmn, bảng quyết định .dmn và biểu mẫu .form.",
                        "No such file is taken: only models .bpmn, decisions .dmn and forms .form."),
                    new Text("Bỏ tệp này ra.", "Leave this file out.")))
        .toList();
  }

  private static Finding foreignSource() {
    return finding(
        "deployment-source",
        "deployment-source",
        new Text(
            "Nguồn “motcua” chỉ dành cho các mô hình trong thư mục của máy chủ.",
            "The source “motcua” is kept for the models in the server's folders."),
        new Text("Bỏ trống nguồn (deployment-source).", "Give no deployment-source."));
  }

  private static Finding finding(String rule, String file, Text what, Text mend) {
    return new Finding(Severity.ERROR, rule, file, null, null, what, mend);
  }

  static String refusal(List<Finding> errors) {
    return """
        Chưa triển khai: mô hình còn %1$d lỗi. Các biểu mẫu phải được gửi cùng mô hình (trong Modeler: Include additional files).
        Not deployed: the models have %1$d errors. Forms have to be sent along with their model.
        %2$s"""
        .formatted(errors.size(), Findings.inWords(errors));
  }
}
