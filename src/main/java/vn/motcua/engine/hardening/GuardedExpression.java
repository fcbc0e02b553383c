package vn.motcua.engine.hardening;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * Queries alone evaluate without a scope of variables: those of the API, those in filters, and
 * those that are nested in either, on every way. So a new way to write a query needs no new guard.
 */
class GuardedExpression extends JuelExpression {

  GuardedExpression(ValueExpression value, JuelExpressionManager expressions, String text) {
    super(value, expressions, text);
  }

  @Override
  public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
    if (scope == null && !isLiteralText()) {
      QueryExpressions.check(getExpressionText());
    }
    return super.getValue(scope, execution);
  }
}
