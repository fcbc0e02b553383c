package vn.motcua.modelcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The models in {@code bpmn/}, as designers save them. */
final class ShippedModels {

  static final Path ROOT = Path.of("bpmn");

  private ShippedModels() {}

  record Model(Path file, BpmnModelInstance bpmn) {
    @Override
    public String toString() {
      return ROOT.relativize(file).toString();
    }
  }

  static Stream<Model> processes() {
    return files(".bpmn").stream()
        .map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile())));
  }

  static String text(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<ModelFolder> folders() {
    try {
      return ModelFiles.in(ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(String extension) {
    // as they are deployed: what else lies below are tools
    try (Stream<Path> files = Files.walk(ROOT, 2)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<String> property(BaseElement element, String name) {
    return properties(element)
        .filter(property -> name.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst();
  }

  /** The names of what an element declares. */
  static List<String> declared(BaseElement element) {
    return properties(element).map(CamundaProperty::getCamundaName).toList();
  }

  private static Stream<CamundaProperty> properties(BaseElement element) {
    return Optional.ofNullable(element.getExtensionElements()).stream()
        .flatMap(
            extensions ->
                extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
        .flatMap(properties -> properties.getCamundaProperties().stream());
  }
}
