package vn.motcua.modelcheck.rules.events;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.rules.Rule;

/** The engine's beans raise no errors for models: those that are caught come from a model. */
public class Errors extends Rule<BoundaryEvent> {

  private final Office office;

  public Errors(Office office) {
    super(BoundaryEvent.class);
    this.office = office;
  }

  @Override
  public void validate(BoundaryEvent event, ValidationResultCollector found) {
    Boundaries.definitions(event, ErrorEventDefinition.class)
        .filter(caught -> thrown(event.getAttachedTo()).noneMatch(end -> catches(caught, end)))
        .forEach(caught -> error(found, "error-never-thrown", code(caught.getError())));
  }

  private Stream<ErrorEventDefinition> thrown(Activity activity) {
    if (activity instanceof CallActivity) {
      // which of them is called may be known only by the dossier
      return office.processes().stream()
          .map(file -> file.model().getModelElementsByType(EndEvent.class))
          .flatMap(Collection::stream)
          .flatMap(Errors::errors);
    }
    return activity.getModelInstance().getModelElementsByType(EndEvent.class).stream()
        .map(EndEvent.class::cast)
        .filter(end -> activity instanceof SubProcess && isWithin(end, activity))
        .flatMap(Errors::errors);
  }

  private static Stream<ErrorEventDefinition> errors(EndEvent end) {
    return end.getEventDefinitions().stream()
        .filter(ErrorEventDefinition.class::isInstance)
        .map(ErrorEventDefinition.class::cast);
  }

  private static boolean catches(ErrorEventDefinition caught, ErrorEventDefinition thrown) {
    return caught.getError() == null
        || Objects.equals(code(caught.getError()), code(thrown.getError()));
  }

  private static String code(@Nullable Error error) {
    return Optional.ofNullable(error).map(Error::getErrorCode).orElse("");
  }

  private static boolean isWithin(ModelElementInstance element, Activity activity) {
    for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
      if (at.equals(activity)) {
        return true;
      }
    }
    return false;
  }
}
