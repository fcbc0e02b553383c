package vn.motcua.modelcheck.rules.events;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.juel.Expression.Call;
import vn.motcua.modelcheck.juel.Expression.Name;
import vn.motcua.modelcheck.juel.Juel;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.rules.Rule;

/** A rung and the timer that reaches it say the same, and the review goes on beside it. */
public class RungTimers extends Rule<BoundaryEvent> {

  public RungTimers() {
    super(BoundaryEvent.class);
  }

  @Override
  public void validate(BoundaryEvent event, ValidationResultCollector found) {
    Declared declared = Declared.at(event);
    Optional<String> timed = rung(event);
    Optional<String> said = declared.value(Vocabulary.RUNG);
    if (!declared.misspelt().isEmpty()) {
      return;
    }
    if (said.isEmpty() && timed.isPresent()) {
      error(found, "rung-undeclared", timed.get());
    } else if (said.filter(Vocabulary.RUNGS.values()::contains).isPresent()) {
      if (!said.equals(timed)) {
        error(found, "rung-timer", said.get(), expression(said.get()));
      } else if (event.cancelActivity()) {
        error(found, "rung-interrupts");
      }
    }
  }

  /** The rung that the timer of an event waits for. */
  public static Optional<String> rung(BoundaryEvent event) {
    return Boundaries.definitions(event, TimerEventDefinition.class)
        .flatMap(timer -> Juel.only(Boundaries.text(timer)).stream())
        .filter(Call.class::isInstance)
        .map(Call.class::cast)
        .filter(call -> call.of().equals(new Name("deadline")))
        .flatMap(call -> Optional.ofNullable(Vocabulary.RUNGS.get(call.name())).stream())
        .findFirst();
  }

  static String expression(String rung) {
    return Vocabulary.RUNGS.entrySet().stream()
        .filter(known -> known.getValue().equals(rung))
        .map(known -> "${deadline." + known.getKey() + "(execution)}")
        .findFirst()
        .orElse("");
  }
}
