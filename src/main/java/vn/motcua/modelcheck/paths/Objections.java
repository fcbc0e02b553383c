package vn.motcua.modelcheck.paths;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.modelcheck.atlas.Step;
import vn.motcua.modelcheck.office.Complaint;

/** What was met on the ways, each once for each step. */
final class Objections {

  private static final Set<String> WAYS =
      Set.of("status-not-allowed", "ends-unfinished", "join-never-complete");

  private final Map<List<Object>, Complaint> met = new LinkedHashMap<>();

  void error(Step step, String rule, String... details) {
    add(true, step, rule, details);
  }

  void add(boolean error, Step step, String rule, String... details) {
    met.putIfAbsent(
        List.of(step, rule),
        new Complaint(
            error,
            rule,
            step.body().file().path(),
            step.body().file().outline().line(step.id()),
            step.id(),
            step.node().getName(),
            List.of(details)));
  }

  /** A wrong way explains what is wrong of clocks and waits on it: then that is not told. */
  List<Complaint> all() {
    List<Complaint> wrongWays =
        met.values().stream().filter(complaint -> WAYS.contains(complaint.rule())).toList();
    return wrongWays.isEmpty() ? List.copyOf(met.values()) : wrongWays;
  }

  boolean isEmpty() {
    return met.isEmpty();
  }
}
