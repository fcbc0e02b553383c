package vn.motcua.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * What of a schema's change its users cannot bear; docs/events/README.md says why. It compares
 * keyword by keyword: a change that only a prover would find harmless is refused too.
 */
final class SchemaChange {

  /** Whose words the schema describes. */
  enum Direction {
    /** We write, others read: with the old schema what is new, with the new one what is old. */
    OUT,
    /** Others write, by the old schema, and we read. */
    IN
  }

  private static final Set<String> TEXT =
      Set.of("title", "description", "examples", "$comment", "deprecated");
  private static final Set<String> BY_NAME = Set.of("properties", "$defs");
  private static final Set<String> AT_MOST = Set.of("maximum", "maxLength", "maxItems");
  private static final Set<String> AT_LEAST = Set.of("minimum", "minLength", "minItems");

  private final Direction direction;
  private final List<String> breaches = new ArrayList<>();

  private SchemaChange(Direction direction) {
    this.direction = direction;
  }

  static List<String> breaches(Direction direction, JsonNode before, JsonNode now) {
    var change = new SchemaChange(direction);
    change.compare("", before, now);
    return change.breaches;
  }

  private void compare(String at, JsonNode before, JsonNode now) {
    if (!before.isObject() || !now.isObject()) {
      check(before.equals(now), at, before, now);
      return;
    }
    var keywords = new TreeSet<String>();
    before.fieldNames().forEachRemaining(keywords::add);
    now.fieldNames().forEachRemaining(keywords::add);
    keywords.removeAll(TEXT);
    keywords.forEach(
        word -> compareKeyword(at + "/" + word, word, before.path(word), now.path(word)));
  }

  private void compareKeyword(String at, String keyword, JsonNode before, JsonNode now) {
    if (BY_NAME.contains(keyword)) {
      before
          .properties()
          .forEach(old -> compare(at + "/" + old.getKey(), old.getValue(), now.path(old.getKey())));
    } else if (keyword.equals("items")) {
      compare(at, before, now);
    } else if (keyword.endsWith("Of") && before.size() == now.size()) {
      for (int i = 0; i < before.size(); i++) {
        compare(at + "/" + i, before.get(i), now.get(i));
      }
    } else {
      check(before.equals(now) || isLoosened(keyword, before, now), at, before, now);
    }
  }

  private boolean isLoosened(String keyword, JsonNode before, JsonNode now) {
    if (keyword.equals("required") || keyword.equals("enum") || keyword.equals("type")) {
      var old = values(before);
      var young = values(now);
      return young.equals(old)
          || direction == Direction.IN
              && (keyword.equals("required")
                  ? old.containsAll(young)
                  : !old.isEmpty() && young.containsAll(old));
    }
    if (direction == Direction.OUT || before.isMissingNode()) {
      return false;
    }
    return AT_MOST.contains(keyword) && (now.isMissingNode() || now.asLong() >= before.asLong())
        || AT_LEAST.contains(keyword) && (now.isMissingNode() || now.asLong() <= before.asLong());
  }

  private static Set<JsonNode> values(JsonNode oneOrMore) {
    if (oneOrMore.isValueNode() && !(oneOrMore instanceof MissingNode)) {
      return Set.of(oneOrMore);
    }
    return new HashSet<>(StreamSupport.stream(oneOrMore.spliterator(), false).toList());
  }

  private void check(boolean bearable, String at, JsonNode before, JsonNode now) {
    if (!bearable) {
      breaches.add(at + ": was " + text(before) + ", is " + text(now));
    }
  }

  private static String text(JsonNode value) {
    return value.isMissingNode() ? "absent" : value.toString();
  }
}
