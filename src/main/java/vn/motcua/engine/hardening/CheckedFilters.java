package vn.motcua.engine.hardening;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;

/** Keeps no filter whose query would be refused, whoever makes it. */
public class CheckedFilters extends FilterManager {

  /** Has the engine use it in place of its own. */
  public static SessionFactory factory() {
    return new SessionFactory() {
      @Override
      public Class<?> getSessionType() {
        return FilterManager.class;
      }

      @Override
      public Session openSession() {
        return new CheckedFilters();
      }
    };
  }

  @Override
  public Filter insertOrUpdateFilter(Filter filter) {
    // who may not make one is told that, and nothing else; what is refused here is rolled back
    var kept = super.insertOrUpdateFilter(filter);
    QueryExpressions.check((AbstractQuery<?, ?>) filter.getQuery());
    return kept;
  }
}
