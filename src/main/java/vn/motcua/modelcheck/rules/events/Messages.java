package vn.motcua.modelcheck.rules.events;

import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.rules.Rule;

/** A model can wait only for what the engine will tell it. */
public class Messages extends Rule<FlowNode> {

  public Messages() {
    super(FlowNode.class);
  }

  @Override
  public void validate(FlowNode node, ValidationResultCollector found) {
    if (node instanceof ReceiveTask task) {
      check(task.getMessage(), found);
    } else if (node instanceof CatchEvent event) {
      Boundaries.definitions(event, MessageEventDefinition.class)
          .forEach(
              definition -> {
                check(definition.getMessage(), found);
                checkWithdrawal(event, definition.getMessage(), found);
              });
    }
  }

  private static void checkWithdrawal(
      CatchEvent event, @Nullable Message message, ValidationResultCollector found) {
    Optional<Status> status = Declared.at(event).status();
    if (message != null
        && Vocabulary.WITHDRAWAL.equals(message.getName())
        && status.filter(declared -> declared != Status.WITHDRAWN).isPresent()) {
      error(found, "withdrawal-in-other-status", status.get().name());
    }
  }

  private static void check(@Nullable Message message, ValidationResultCollector found) {
    String name = message == null ? "" : message.getName();
    if (!Vocabulary.MESSAGES.contains(name)) {
      String known = String.join(", ", new TreeSet<>(Vocabulary.MESSAGES));
      error(found, "message-unknown", name == null ? "" : name, known);
    }
  }
}
