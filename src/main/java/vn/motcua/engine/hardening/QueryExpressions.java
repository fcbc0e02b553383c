package vn.motcua.engine.hardening;

import java.util.Set;
import java.util.stream.Stream;
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
    all(query).forEach(QueryExpressions::check);
  }

  static void check(String expression) {
    if (!KNOWN.contains(expression)) {
      throw new RefusedException(
          "Không nhận biểu thức này trong danh sách việc: chỉ có %s. / Expressions of queries are these alone: %1$s."
              .formatted(String.join(", ", KNOWN.stream().sorted().toList())));
    }
  }

  private static Stream<String> all(AbstractQuery<?, ?> query) {
    var own = query.getExpressions().values().stream();
    // the first of them is the query itself
    var nested = query instanceof TaskQueryImpl tasks ? tasks.getQueries().stream() : Stream.of();
    return Stream.concat(
        own, nested.filter(part -> part != query).flatMap(part -> all((AbstractQuery<?, ?>) part)));
  }
}
