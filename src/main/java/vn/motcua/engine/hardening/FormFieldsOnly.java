package vn.motcua.engine.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.type.PrimitiveValueType;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.refusals.RefusedException;

/**
 * Takes from whoever submits a task's form the fields that the form has, as plain values or JSON.
 * The engine would take any variable, also those that decide about the dossier's way, and files.
 */
public class FormFieldsOnly implements TaskFormHandler {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> SPIN_JSON = Set.of("json");

  private final TaskFormHandler engines;
  private final boolean fixed;
  private final Set<String> others;
  private volatile @Nullable Set<String> known;

  /**
   * @param engines the handler that the engine has made
   * @param fixed whether the form is that of the same deployment, which never changes
   * @param others what is taken beside the form's fields
   */
  public FormFieldsOnly(TaskFormHandler engines, boolean fixed, Set<String> others) {
    this.engines = engines;
    this.fixed = fixed;
    this.others = others;
  }

  @Override
  public void submitFormVariables(VariableMap values, VariableScope scope) {
    if (scope instanceof TaskEntity task && !values.isEmpty()) {
      var fields = fields(task);
      if (!fields.containsAll(values.keySet())) {
        // the name that came may itself be somebody's
        throw new RefusedException(
            "Biểu mẫu của việc “%s” chỉ có các trường: %s. Hãy tải lại trang rồi làm lại."
                .formatted(task.getName(), String.join(", ", new TreeSet<>(fields))));
      }
      for (var field : values.keySet()) {
        if (!isPlain(values.getValueTyped(field).getType())) {
          throw new RefusedException(
              "Trường “%s” của việc “%s” không nhận loại giá trị này."
                  .formatted(field, task.getName()));
        }
      }
    }
    engines.submitFormVariables(values, scope);
  }

  private static boolean isPlain(@Nullable ValueType type) {
    return type == null
        || SPIN_JSON.contains(type.getName())
        || type instanceof PrimitiveValueType && type != ValueType.BYTES && type != ValueType.FILE;
  }

  private Set<String> fields(TaskEntity task) {
    var read = known;
    if (read == null || !fixed) {
      read = read(task);
      known = read;
    }
    return read;
  }

  private Set<String> read(TaskEntity task) {
    var forms = Context.getProcessEngineConfiguration().getFormService();
    try (var form = forms.getDeployedTaskForm(task.getId())) {
      var found = new HashSet<>(others);
      collect(JSON.readTree(form), found);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the form of task " + task.getId(), e);
    }
  }

  private static void collect(JsonNode part, Set<String> found) {
    for (var component : part.path("components")) {
      // what a form only shows, it does not send
      if (component.hasNonNull("key") && !component.path("disabled").asBoolean()) {
        found.add(component.get("key").asText());
      }
      collect(component, found);
    }
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    return engines.createTaskForm(task);
  }

  @Override
  public void parseConfiguration(
      Element activity,
      DeploymentEntity deployment,
      ProcessDefinitionEntity process,
      BpmnParse parse) {
    engines.parseConfiguration(activity, deployment, process, parse);
  }
}
