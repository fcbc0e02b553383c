package vn.motcua.modelcheck.rules.flow;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.juel.BadExpressionException;
import vn.motcua.modelcheck.juel.Expression;
import vn.motcua.modelcheck.juel.Expression.Literal;
import vn.motcua.modelcheck.juel.Expression.Name;
import vn.motcua.modelcheck.juel.Expression.Operation;
import vn.motcua.modelcheck.juel.Juel;
import vn.motcua.modelcheck.office.Flows;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.WordVariables;
import vn.motcua.modelcheck.rules.Rule;

/** The default way has no condition, and every other has one. */
public class Conditions extends Rule<SequenceFlow> {

  private final Flows flows;
  private final Set<String> words;

  public Conditions(Flows flows, Office office) {
    super(SequenceFlow.class);
    this.flows = flows;
    words = WordVariables.of(office).keySet();
  }

  @Override
  public void validate(SequenceFlow flow, ValidationResultCollector found) {
    FlowNode from = flow.getSource();
    SequenceFlow byDefault = Choices.defaultOf(from);
    boolean conditional = flow.getConditionExpression() != null;
    if (conditional && flow.equals(byDefault)) {
      error(found, "default-with-condition");
    } else if (!conditional && byDefault != null && !flow.equals(byDefault)) {
      // without any default there is the one complaint about that
      if (from instanceof ExclusiveGateway && flows.outOf(from).size() > 1) {
        error(found, "way-without-condition");
      }
    } else if (conditional) {
      answers(flow.getConditionExpression().getTextContent().trim(), found);
    }
  }

  private void answers(String condition, ValidationResultCollector found) {
    try {
      List<Expression> expressions = Juel.read(condition);
      if (expressions.isEmpty()) {
        error(found, "condition-damaged", condition);
      } else if (Juel.only(condition).filter(this::isYesOrNo).isEmpty()) {
        error(found, "condition-no-answer", condition);
      }
    } catch (BadExpressionException e) {
      // complained of elsewhere
    }
  }

  /** As far as can be seen: what a form's field holds, cannot. */
  private boolean isYesOrNo(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal.value() instanceof Boolean;
    } else if (expression instanceof Operation operation) {
      return switch (operation.operator()) {
        case "?" -> operation.operands().stream().skip(1).allMatch(this::isYesOrNo);
        case "+", "-", "*", "/", "div", "%", "mod" -> false;
        default -> true;
      };
    }
    return !(expression instanceof Name name && words.contains(name.name()));
  }
}
