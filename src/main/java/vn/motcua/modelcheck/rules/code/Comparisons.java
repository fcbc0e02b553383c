package vn.motcua.modelcheck.rules.code;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.juel.BadExpressionException;
import vn.motcua.modelcheck.juel.Expression;
import vn.motcua.modelcheck.juel.Expression.Literal;
import vn.motcua.modelcheck.juel.Expression.Name;
import vn.motcua.modelcheck.juel.Expression.Operation;
import vn.motcua.modelcheck.juel.Juel;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.WordVariables;
import vn.motcua.modelcheck.office.XmlOutline;
import vn.motcua.modelcheck.office.XmlOutline.Trait;
import vn.motcua.modelcheck.rules.TraitRule;

/** A condition that compares with a word which is never there is never true. */
public class Comparisons extends TraitRule<BaseElement> {

  private final Map<String, Set<String>> words;

  public Comparisons(Office office, XmlOutline outline) {
    super(BaseElement.class, outline);
    words = WordVariables.of(office);
  }

  @Override
  protected void check(Trait trait, ValidationResultCollector found) {
    if (!trait.isExpression()) {
      return;
    }
    try {
      Juel.read(trait.value()).stream()
          .flatMap(Expression::all)
          .filter(Operation.class::isInstance)
          .map(Operation.class::cast)
          .filter(operation -> operation.operands().size() == 2)
          .forEach(operation -> check(operation.operands(), found));
    } catch (BadExpressionException e) {
      // complained of elsewhere
    }
  }

  private void check(List<Expression> sides, ValidationResultCollector found) {
    for (int side = 0; side < 2; side++) {
      if (sides.get(side) instanceof Name name
          && sides.get(1 - side) instanceof Literal literal
          && literal.value() instanceof String word) {
        Set<String> known = words.getOrDefault(name.name(), Set.of(word));
        if (!known.contains(word)) {
          String all = String.join(", ", new TreeSet<>(known));
          error(found, "comparison-never-true", name.name(), word, all);
        }
      }
    }
  }
}
