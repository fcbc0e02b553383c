package vn.motcua.engine.hardening;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import vn.motcua.engine.refusals.RefusedException;

/**
 * The expressions that a query may hold, to the letter: those of the lists in Tasklist. In queries
 * of the API and in those that are nested in others the engine evaluates whatever a caller sends
 * (CVE-2026-109432).
 */
public final class QueryExpressions {

  /** They tell who asks and what time it is. */
  public static final Set<String> KNOWN =
      Set.of(
          "${currentUser()}", "${currentUserGroups()}", "${standIns.absentOfficers()}", "${now()}");

  private QueryExpressions() {}

  /**
   * Looks at those of the query and of all that are nested in it.
   *
   * @throws RefusedException if one is not known
   */
  public static void check(AbstractQuery<?, ?> query) {
    var all = Collections.<AbstractQuery<?, ?>>newSetFromMap(new IdentityHashMap<>());
    collect(query, all);
    all.forEach(part -> part.getExpressions().values().forEach(QueryExpressions::check));
  }

  static void check(String expression) {
    if (!KNOWN.contains(expression)) {
      throw new RefusedException(
          "Không nhận biểu thức này trong danh sách việc: chỉ có %s. / Expressions of queries are these alone: %1$s."
              .formatted(String.join(", ", KNOWN.stream().sorted().toList())));
    }
  }

  // a query and those that are nested in it share one list of them all
  private static void collect(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> found) {
    if (found.add(query) && query instanceof TaskQueryImpl tasks) {
      tasks.getQueries().forEach(part -> collect(part, found));
    }
  }
}
