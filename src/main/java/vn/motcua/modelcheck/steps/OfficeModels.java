package vn.motcua.modelcheck.steps;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;

/** The models of a folder, with the forms that lie beside them. */
public final class OfficeModels {

  /**
   * @param folder its name within the folder of models
   * @param forms by their ids
   */
  public record Model(
      String folder, BpmnModelInstance bpmn, Process process, Map<String, Form> forms) {

    public String id() {
      return process.getId();
    }

    public String name() {
      return process.getName() == null ? process.getId() : process.getName();
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Model> byId = new LinkedHashMap<>();

  private OfficeModels() {}

  /**
   * Reads what lies in the folder and in those directly below it.
   *
   * @throws UnusableModelsException if there is none, or one cannot be read
   */
  public static OfficeModels read(Path folder) {
    var models = new OfficeModels();
    for (var file : files(folder, 2, ".bpmn")) {
      models.add(file);
    }
    if (models.byId.isEmpty()) {
      throw UnusableModelsException.noModels(folder);
    }
    return models;
  }

  public Optional<Model> find(String process) {
    return Optional.ofNullable(byId.get(process));
  }

  public Collection<Model> all() {
    return byId.values();
  }

  private void add(Path file) {
    try {
      var bpmn = Bpmn.readModelFromFile(file.toFile());
      for (var process : bpmn.getModelElementsByType(Process.class)) {
        var folder = file.toAbsolutePath().getParent();
        byId.put(
            process.getId(),
            new Model(folder.getFileName().toString(), bpmn, process, forms(folder)));
      }
    } catch (ModelException e) {
      throw UnusableModelsException.unreadable(file);
    }
  }

  private static Map<String, Form> forms(Path folder) {
    var forms = new LinkedHashMap<String, Form>();
    for (var file : files(folder, 1, ".form")) {
      try {
        var form = Form.read(JSON.readTree(file.toFile()));
        forms.put(form.id(), form);
      } catch (IOException e) {
        throw UnusableModelsException.unreadable(file);
      }
    }
    return forms;
  }

  private static List<Path> files(Path folder, int depth, String extension) {
    try (var files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    } catch (IOException e) {
      throw UnusableModelsException.noModels(folder);
    }
  }
}
