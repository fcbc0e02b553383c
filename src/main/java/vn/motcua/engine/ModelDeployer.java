package vn.motcua.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * Deploys the models at start: one deployment for each folder of {@code bpmn/}, with its forms and
 * under relative names, so that nothing new is deployed when nothing has changed, wherever the
 * folder lies and whatever its line endings are.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

  /**
   * @param folder where the models lie
   */
  @ConfigurationProperties("motcua.models")
  record Models(@DefaultValue("bpmn") Path folder) {}

  private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);
  private static final String SOURCE = "motcua";

  private final RepositoryService repository;
  private final Path root;

  ModelDeployer(RepositoryService repository, Models models) {
    this.repository = repository;
    this.root = models.folder();
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!Files.isDirectory(root)) {
      throw new InvalidConfigurationPropertyValueException(
          "motcua.models.folder",
          root,
          "There is no folder of models at %s: start where bpmn/ lies, or set MOTCUA_MODELS_FOLDER."
              .formatted(root.toAbsolutePath()));
    }
    list(root).filter(Files::isDirectory).forEach(this::deploy);
  }

  private void deploy(Path folder) {
    var files = list(folder).filter(ModelDeployer::isModelOrForm).toList();
    if (files.isEmpty()) {
      return;
    }
    var name = root.relativize(folder).toString();
    var deployment =
        repository
            .createDeployment()
            .name("bpmn/" + name)
            .source(SOURCE)
            .enableDuplicateFiltering(false);
    for (var file : files) {
      deployment.addInputStream(name + "/" + file.getFileName(), normalized(file));
    }
    var definitions = deployment.deployWithResult();
    log.info("Models of {}: deployment {}", name, definitions.getId());
  }

  private static boolean isModelOrForm(Path file) {
    var name = file.toString();
    return List.of(".bpmn", ".dmn", ".form").stream().anyMatch(name::endsWith);
  }

  private static Stream<Path> list(Path folder) {
    try (var entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteArrayInputStream normalized(Path file) {
    try {
      var text = Files.readString(file).replace("\r\n", "\n");
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the model " + file, e);
    }
  }
}
