package vn.motcua.modelcheck.whatif;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What the straight way has decided so far, and whether a flow's condition is met by it. */
final class Conditions {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*)}");
  private static final Pattern EQUALS =
      Pattern.compile("(\\w+)\\s*(==|!=|eq|ne)\\s*['\"]([^'\"]*)['\"]");

  private final Map<String, String> known = new HashMap<>();

  void know(String variable, String value) {
    known.put(variable, value);
  }

  /** Only if every part of it can be told, and holds. */
  boolean met(SequenceFlow flow) {
    var condition = flow.getConditionExpression();
    if (condition == null) {
      return false;
    }
    var expression = EXPRESSION.matcher(condition.getTextContent().strip());
    if (!expression.matches()) {
      return false;
    }
    for (var part : expression.group(1).split("&&|\\band\\b")) {
      if (!holds(part.strip())) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(String part) {
    var comparison = EQUALS.matcher(part);
    if (!comparison.matches() || !known.containsKey(comparison.group(1))) {
      return false;
    }
    boolean equal = comparison.group(3).equals(known.get(comparison.group(1)));
    return equal == comparison.group(2).matches("==|eq");
  }
}
