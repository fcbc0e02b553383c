package vn.motcua.modelcheck.variables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import vn.motcua.modelcheck.juel.BadExpressionException;
import vn.motcua.modelcheck.juel.Expression;
import vn.motcua.modelcheck.juel.Expression.Name;
import vn.motcua.modelcheck.juel.Juel;
import vn.motcua.modelcheck.office.DecisionFile;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.office.XmlOutline.Trait;

/** Which variables something asks for. */
final class Reading {

  private Reading() {}

  static Set<String> of(Trait trait) {
    boolean source = trait.element().equals("in") && trait.attribute().equals("source");
    if (source) {
      return Set.of(trait.value());
    }
    // beans are named here, and what is no group is complained of as such
    boolean apart =
        trait.attribute().equals("delegateExpression")
            || trait.attribute().equals("expression")
            || trait.element().equals("taskListener")
            || trait.attribute().equals("candidateGroups")
                && Juel.name(trait.value()).filter(Vocabulary.GROUP_VARIABLES::contains).isEmpty();
    return apart || !trait.isExpression() ? Set.of() : names(trait.value());
  }

  /** Of the decision table that a step asks, as far as its inputs are plain names. */
  static Set<String> of(Office office, BusinessRuleTask task) {
    List<String> asked = new ArrayList<>();
    for (DecisionFile file : office.decisions()) {
      for (Decision decision : file.decisions()) {
        if (decision.getId().equals(task.getCamundaDecisionRef()) && file.decisions().size() == 1) {
          for (InputExpression input : file.model().getModelElementsByType(InputExpression.class)) {
            asked.add(input.getText() == null ? "" : input.getText().getTextContent().trim());
          }
        }
      }
    }
    return asked.stream().filter(name -> name.matches("[A-Za-z_]\\w*")).collect(Collectors.toSet());
  }

  private static Set<String> names(String text) {
    try {
      return Juel.read(text).stream()
          .flatMap(Expression::all)
          .filter(Name.class::isInstance)
          .map(name -> ((Name) name).name())
          .filter(name -> !Vocabulary.BEANS.containsKey(name))
          .filter(name -> !Set.of("execution", "task").contains(name))
          .collect(Collectors.toCollection(HashSet::new));
    } catch (BadExpressionException e) {
      return Set.of();
    }
  }
}
