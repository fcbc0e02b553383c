package vn.motcua.operations;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Enough of Prometheus's language to find the metrics that an expression is about. */
final class Promql {

  private static final Set<String> FUNCTIONS =
      Set.of("sum", "min", "max", "count", "topk", "rate", "increase", "abs", "histogram_quantile");
  private static final Set<String> WORDS = Set.of("bool", "and", "or", "unless");
  private static final Pattern NAME = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\s*\\()?");

  private Promql() {}

  /**
   * @throws IllegalArgumentException if it is not balanced, or calls a function that we do not know
   */
  static Set<String> metrics(String expression) {
    requireBalance(expression, '{', '}');
    var unlabelled = expression.replaceAll("\\{[^}]*}", " ");
    requireBalance(unlabelled, '(', ')');
    requireBalance(unlabelled, '[', ']');
    var bare =
        unlabelled.replaceAll("\\[\\w+]", " ").replaceAll("\\b(by|without)\\s*\\([\\w, ]*\\)", " ");
    var metrics = new HashSet<String>();
    var names = NAME.matcher(bare);
    while (names.find()) {
      if (names.group(2) == null && !WORDS.contains(names.group(1))) {
        metrics.add(names.group(1));
      } else if (names.group(2) != null && !FUNCTIONS.contains(names.group(1))) {
        throw new IllegalArgumentException(names.group(1) + " is no function: " + expression);
      }
    }
    return metrics;
  }

  private static void requireBalance(String expression, char open, char close) {
    int depth = 0;
    for (char c : expression.toCharArray()) {
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth < 0) {
        break;
      }
    }
    if (depth != 0) {
      throw new IllegalArgumentException("%c and %c in %s".formatted(open, close, expression));
    }
  }
}
