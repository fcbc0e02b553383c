package vn.motcua.modelcheck.rules.code;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.juel.BadExpressionException;
import vn.motcua.modelcheck.juel.Expression;
import vn.motcua.modelcheck.juel.Expression.Call;
import vn.motcua.modelcheck.juel.Expression.FunctionCall;
import vn.motcua.modelcheck.juel.Expression.Literal;
import vn.motcua.modelcheck.juel.Expression.Name;
import vn.motcua.modelcheck.juel.Expression.Property;
import vn.motcua.modelcheck.juel.Juel;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.office.XmlOutline;
import vn.motcua.modelcheck.office.XmlOutline.Trait;
import vn.motcua.modelcheck.rules.TraitRule;

/**
 * Expressions compare variables and ask the beans what these are there to answer. Anything else, an
 * expression can reach the whole machine with.
 */
public class Expressions<T extends ModelElementInstance> extends TraitRule<T> {

  public Expressions(Class<T> kind, XmlOutline outline) {
    super(kind, outline);
  }

  @Override
  protected void check(Trait trait, ValidationResultCollector found) {
    boolean checkedElsewhere =
        trait.attribute().equals("delegateExpression")
            || trait.attribute().equals("expression")
            || trait.element().equals("taskListener")
            || trait.element().equals("script");
    if (!trait.isExpression() || checkedElsewhere) {
      return;
    }
    try {
      for (Expression expression : Juel.read(trait.value())) {
        objection(expression)
            .ifPresent(part -> error(found, "expression-forbidden", trait.value(), part, beans()));
      }
    } catch (BadExpressionException e) {
      error(found, "expression-damaged", trait.value(), e.position());
    }
  }

  /** The name at which the expression goes too far. */
  private static Optional<String> objection(Expression expression) {
    if (expression instanceof Call call) {
      return objection(call);
    } else if (expression instanceof FunctionCall function) {
      return Optional.of(function.name() + "()");
    } else if (expression instanceof Property property) {
      return property.equals(BUSINESS_KEY) ? Optional.empty() : Optional.of(text(property.name()));
    } else if (expression instanceof Name name) {
      boolean bean = Vocabulary.BEANS.containsKey(name.name());
      boolean engine = name.name().equals("execution") || name.name().equals("task");
      boolean delegate = Vocabulary.DELEGATES.contains(name.name());
      return bean || engine || delegate ? Optional.of(name.name()) : Optional.empty();
    }
    return expression.parts().stream().flatMap(part -> objection(part).stream()).findFirst();
  }

  private static final Expression BUSINESS_KEY =
      new Property(new Name("execution"), new Literal("processBusinessKey"));

  private static Optional<String> objection(Call call) {
    Map<String, Integer> methods =
        call.of() instanceof Name bean
            ? Vocabulary.BEANS.getOrDefault(bean.name(), Map.of())
            : Map.of();
    if (!Integer.valueOf(call.arguments().size()).equals(methods.get(call.name()))) {
      String bean = call.of() instanceof Name name ? name.name() + "." : "";
      return Optional.of(bean + call.name() + "()");
    }
    return call.arguments().stream()
        .filter(argument -> !argument.equals(new Name("execution")))
        .flatMap(argument -> objection(argument).stream())
        .findFirst();
  }

  private static String text(Expression name) {
    return name instanceof Literal literal ? String.valueOf(literal.value()) : "[…]";
  }

  private static String beans() {
    TreeSet<String> calls = new TreeSet<>();
    Vocabulary.BEANS.forEach(
        (bean, methods) -> methods.keySet().forEach(name -> calls.add(bean + "." + name + "()")));
    return String.join(", ", calls);
  }
}
