package vn.motcua.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import vn.motcua.tracking.StepNames;

/**
 * Reads the names of a dossier's steps from the versions of the models that it went through, as
 * long as the engine knows them, and else from the present ones.
 */
@Component
class CamundaStepNames implements StepNames {

  private final HistoryService history;
  private final RepositoryService repository;
  private final ObjectMapper json;
  // a definition never changes
  private final Map<String, Map<String, Step>> ofDefinitions = new ConcurrentHashMap<>();

  CamundaStepNames(HistoryService history, RepositoryService repository, ObjectMapper json) {
    this.history = history;
    this.repository = repository;
    this.json = json;
  }

  @Override
  public Map<String, Step> of(UUID dossier) {
    var steps = new HashMap<String, Step>();
    history
        .createHistoricTaskInstanceQuery()
        .processInstanceBusinessKey(dossier.toString())
        .list()
        .stream()
        .map(HistoricTaskInstance::getProcessDefinitionId)
        .distinct()
        .forEach(id -> steps.putAll(ofDefinition(id)));
    return steps.isEmpty() ? presentNames() : steps;
  }

  /** The engine's history goes after a year; steps seldom change their names. */
  private Map<String, Step> presentNames() {
    var steps = new HashMap<String, Step>();
    repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .list()
        .forEach(definition -> steps.putAll(ofDefinition(definition.getId())));
    return steps;
  }

  private Map<String, Step> ofDefinition(String id) {
    return ofDefinitions.computeIfAbsent(id, this::read);
  }

  private Map<String, Step> read(String definition) {
    var outcomes = outcomesByForm(repository.getProcessDefinition(definition).getDeploymentId());
    var steps = new HashMap<String, Step>();
    for (var task :
        repository.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class)) {
      var name = task.getName() == null ? task.getId() : task.getName();
      var form = task.getCamundaFormRef();
      steps.put(
          task.getId(),
          new Step(name, form == null ? Map.of() : outcomes.getOrDefault(form, Map.of())));
    }
    return steps;
  }

  private Map<String, Map<String, String>> outcomesByForm(String deployment) {
    var byForm = new HashMap<String, Map<String, String>>();
    for (var resource : repository.getDeploymentResources(deployment)) {
      if (resource.getName().endsWith(".form")) {
        try (var content = repository.getResourceAsStreamById(deployment, resource.getId())) {
          var form = json.readTree(content);
          byForm.put(form.path("id").asText(), outcomes(form));
        } catch (IOException e) {
          throw new UncheckedIOException("Cannot read the form " + resource.getName(), e);
        }
      }
    }
    return byForm;
  }

  private static Map<String, String> outcomes(JsonNode form) {
    var outcomes = new LinkedHashMap<String, String>();
    // at any depth: a choice may lie in a group
    for (var choice : form.findValues("values")) {
      choice.forEach(v -> outcomes.put(v.path("value").asText(), v.path("label").asText()));
    }
    return outcomes;
  }
}
