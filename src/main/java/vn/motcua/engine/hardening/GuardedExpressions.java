package vn.motcua.engine.hardening;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The one place where the engine evaluates JUEL. An expression of a model sees variables and the
 * listed beans, and calls the beans alone; an expression of a query is one of {@link
 * QueryExpressions}, or is not evaluated.
 */
public class GuardedExpressions extends JuelExpressionManager {

  private final Map<Object, Object> listed;

  /**
   * @param beans by the name that a model uses
   */
  public GuardedExpressions(Map<Object, Object> beans) {
    super(beans);
    this.listed = beans;
  }

  @Override
  public Expression createExpression(String expression) {
    return new GuardedExpression(createValueExpression(expression), this, expression);
  }

  // the engine's own has a way to the elements of lists and to the properties and methods of
  // anything
  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new VariableScopeElResolver());
    resolver.add(new VariableContextElResolver());
    resolver.add(new ReadOnlyMapELResolver(listed));
    resolver.add(new OfferedCalls(listed.values()));
    return resolver;
  }
}
