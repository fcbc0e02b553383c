package vn.motcua.engine.hardening;

import java.util.Arrays;
import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/**
 * What an expression may reach from a thing that it has: methods that a listed bean has of its own,
 * and the business key of an execution. The check of models says the same before; a class, its
 * loader or the engine's services are out of reach if something should ever pass it.
 */
class OfferedCalls extends BeanELResolver {

  private static final String BUSINESS_KEY = "processBusinessKey";

  private final Collection<Object> beans;

  OfferedCalls(Collection<Object> beans) {
    super(true);
    this.beans = beans;
  }

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (base != null && !(base instanceof DelegateExecution && BUSINESS_KEY.equals(property))) {
      throw new ELException("\"%s\" is not offered to expressions".formatted(property));
    }
    return super.getValue(context, base, property);
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      @Nullable Object method,
      Class<?> @Nullable [] types,
      Object[] arguments) {
    if (base != null && !isOffered(base, String.valueOf(method))) {
      throw new ELException("\"%s()\" is not offered to expressions".formatted(method));
    }
    return super.invoke(context, base, method, types, arguments);
  }

  private boolean isOffered(Object base, String method) {
    return beans.stream().anyMatch(bean -> bean == base)
        && Arrays.stream(Object.class.getMethods()).noneMatch(m -> m.getName().equals(method));
  }
}
