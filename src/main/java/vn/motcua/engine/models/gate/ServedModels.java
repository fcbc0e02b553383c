package vn.motcua.engine.models.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.modelcheck.ModelFolder;

/** What the engine has: the version of each model with which a new dossier begins. */
@Component
public class ServedModels {

  /** Marks the deployments that come from the folders. */
  public static final String SOURCE = "motcua";

  private static final String FOLDERS = "bpmn/";

  /**
   * The latest version of a process or a decision.
   *
   * @param file the name of its file within the deployment, for example {@code routing.dmn}
   * @param folder the one that it was deployed from, if it was from one
   */
  public record Served(
      String id,
      int version,
      @Nullable String versionTag,
      String file,
      Optional<String> folder,
      Deployment deployment) {}

  private final RepositoryService repository;

  public ServedModels(RepositoryService repository) {
    this.repository = repository;
  }

  /** The name of the deployments of a folder. */
  public static String deploymentOf(String folder) {
    return FOLDERS + folder;
  }

  /** The name of a file without the folders before it. */
  public static String fileName(String resource) {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  public List<Served> all() {
    var deployments = new HashMap<String, Deployment>();
    var served = new ArrayList<Served>();
    for (var process : repository.createProcessDefinitionQuery().latestVersion().list()) {
      var from = deployments.computeIfAbsent(process.getDeploymentId(), this::deployment);
      served.add(
          new Served(
              process.getKey(),
              process.getVersion(),
              process.getVersionTag(),
              fileName(process.getResourceName()),
              folderOf(from),
              from));
    }
    for (var decision : repository.createDecisionDefinitionQuery().latestVersion().list()) {
      var from = deployments.computeIfAbsent(decision.getDeploymentId(), this::deployment);
      served.add(
          new Served(
              decision.getKey(),
              decision.getVersion(),
              decision.getVersionTag(),
              fileName(decision.getResourceName()),
              folderOf(from),
              from));
    }
    return served;
  }

  /**
   * The same as folders of files: of each deployment the models that serve, and its forms. Only
   * what was deployed last from a folder has the folder's name.
   */
  public List<ModelFolder> folders() {
    Map<Deployment, List<Served>> byDeployment =
        all().stream()
            .collect(
                Collectors.groupingBy(Served::deployment, LinkedHashMap::new, Collectors.toList()));
    var folders = new ArrayList<ModelFolder>();
    byDeployment.forEach(
        (deployment, models) -> {
          var latest = models.stream().map(Served::file).collect(Collectors.toSet());
          var files = files(deployment);
          files.keySet().removeIf(file -> !file.endsWith(".form") && !latest.contains(file));
          folders.add(new ModelFolder(nameOf(deployment), files));
        });
    return folders;
  }

  /** What was deployed last from the folder, whole. */
  public Optional<ModelFolder> lastGood(String folder) {
    return deploymentsOf(folder).stream()
        .findFirst()
        .map(last -> new ModelFolder(folder, files(last)));
  }

  /** The file as it was deployed last from the folder, maybe not in its last deployment. */
  public Optional<byte[]> lastGood(String folder, String file) {
    return deploymentsOf(folder).stream()
        .map(this::files)
        .filter(files -> files.containsKey(file))
        .map(files -> files.get(file))
        .findFirst();
  }

  /**
   * When the folder had the content before with which it was deployed last; empty where it is new.
   */
  public Optional<Date> goesBackTo(String folder) {
    var deployments = deploymentsOf(folder);
    if (deployments.size() < 3) {
      return Optional.empty();
    }
    var present = files(deployments.get(0));
    return deployments.stream()
        .skip(2)
        .filter(earlier -> isSame(files(earlier), present))
        .map(Deployment::getDeploymentTime)
        .findFirst();
  }

  private static boolean isSame(SortedMap<String, byte[]> some, SortedMap<String, byte[]> others) {
    return some.keySet().equals(others.keySet())
        && some.keySet().stream().allMatch(f -> Arrays.equals(some.get(f), others.get(f)));
  }

  private String nameOf(Deployment deployment) {
    return folderOf(deployment)
        .filter(folder -> deploymentsOf(folder).get(0).getId().equals(deployment.getId()))
        .orElse(deployment.getName() + "@" + deployment.getId());
  }

  private static Optional<String> folderOf(Deployment deployment) {
    return Optional.ofNullable(deployment.getName())
        .filter(name -> SOURCE.equals(deployment.getSource()) && name.startsWith(FOLDERS))
        .map(name -> name.substring(FOLDERS.length()));
  }

  private List<Deployment> deploymentsOf(String folder) {
    return repository
        .createDeploymentQuery()
        .deploymentName(deploymentOf(folder))
        .deploymentSource(SOURCE)
        .orderByDeploymentTime()
        .desc()
        .list();
  }

  private Deployment deployment(String id) {
    return repository.createDeploymentQuery().deploymentId(id).singleResult();
  }

  private SortedMap<String, byte[]> files(Deployment deployment) {
    var files = new TreeMap<String, byte[]>();
    for (Resource resource : repository.getDeploymentResources(deployment.getId())) {
      files.put(fileName(resource.getName()), resource.getBytes());
    }
    return files;
  }
}
