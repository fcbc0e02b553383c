package vn.motcua.fault.soak;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.motcua.fault.nodes.Node;

/** What the nodes have written. */
final class Logs {

  private Logs() {}

  /** Lines of errors that nothing excuses. */
  static List<String> errors(List<Node> nodes, List<Trouble> troubles) {
    return lines(nodes, " ERROR ")
        .filter(line -> troubles.stream().noneMatch(t -> t.excuses(line, time(line))))
        .toList();
  }

  /** How often who warned. */
  static Map<String, Long> warnings(List<Node> nodes) {
    return lines(nodes, " WARN ")
        .map(line -> line.replaceAll("^.*?\\] ", "").replaceAll("[0-9a-f-]{8,}|\\d+", "#"))
        .map(line -> line.substring(0, Math.min(140, line.length())))
        .collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.counting()));
  }

  private static java.util.stream.Stream<String> lines(List<Node> nodes, String level) {
    return nodes.stream().flatMap(node -> node.lines().stream()).filter(l -> l.contains(level));
  }

  private static Instant time(String line) {
    try {
      return OffsetDateTime.parse(line.split(" ")[0]).toInstant();
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
