package vn.motcua.modelcheck.steps;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.rules.StepLimit;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.office.Declared;

/**
 * An officer's task, as its model describes it.
 *
 * @param groups the candidate groups, ids or an expression; may be empty
 * @param limit null where none is declared
 * @param status that entering it moves the dossier to; null if it moves it nowhere
 * @param decision the variable of the officer's choice; empty if there is none
 * @param outcomes what may be chosen, the straight way first
 * @param noteRequired the outcomes that want a reason
 * @param notBy ids of the steps whose officers may not do this one
 * @param paper the number of the form that has to be printed before; empty if there is none
 */
public record Step(
    String id,
    String name,
    String documentation,
    List<String> groups,
    @Nullable String form,
    @Nullable StepLimit limit,
    @Nullable Status status,
    String decision,
    List<String> outcomes,
    List<String> noteRequired,
    List<String> notBy,
    String paper) {

  /** Whether it is up to the applicant, and the clock waits. */
  public boolean waits() {
    return status != null && status.waits();
  }

  public static Step of(UserTask task) {
    var declared = Declared.at(task);
    var groups = task.getCamundaCandidateGroups();
    return new Step(
        task.getId(),
        task.getName() == null ? task.getId() : task.getName(),
        documentation(task),
        groups == null || groups.isBlank() ? List.of() : List.of(groups.trim().split("\\s*,\\s*")),
        task.getCamundaFormRef(),
        limit(task, declared),
        declared.status().orElse(null),
        declared.value("motcua.decision").orElse(""),
        declared.list("motcua.outcomes"),
        declared.list("motcua.noteRequired"),
        declared.list("motcua.notBy"),
        declared.value("motcua.paper").orElse(""));
  }

  /** The text of an element's documentation; empty if it has none. */
  public static String documentation(BaseElement element) {
    return element.getDocumentations().stream()
        .map(part -> part.getTextContent().strip())
        .collect(Collectors.joining(" "));
  }

  private static @Nullable StepLimit limit(UserTask task, Declared declared) {
    try {
      return declared.value("motcua.limit").map(StepLimit::parse).orElse(null);
    } catch (IllegalArgumentException e) {
      throw UnusableModelsException.badLimit(task.getId(), e);
    }
  }
}
