package vn.motcua.modelcheck.paths;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.motcua.modelcheck.atlas.Atlas;
import vn.motcua.modelcheck.atlas.Body;
import vn.motcua.modelcheck.atlas.Step;
import vn.motcua.modelcheck.atlas.Step.Way;
import vn.motcua.modelcheck.juel.Expression;
import vn.motcua.modelcheck.juel.Expression.Name;

/**
 * Which decisions still matter: those that a condition ahead looks at before they are made anew. To
 * remember the others would multiply the situations and tell nothing.
 */
final class Memory {

  /** By {@code process.variable}, the steps at which the decision matters. */
  private final Map<String, Set<Step>> matters = new HashMap<>();

  private final Map<Step, Set<Step>> subProcesses = new HashMap<>();

  Memory(Atlas atlas) {
    for (Step step : atlas.steps()) {
      if (!step.is("callActivity")) {
        for (Body body : step.within()) {
          if (body.start() != null) {
            subProcesses.computeIfAbsent(body.start(), any -> new HashSet<>()).add(step);
          }
        }
      }
      step.boundaries()
          .forEach(event -> subProcesses.computeIfAbsent(event, s -> new HashSet<>()).add(step));
    }
    for (Step step : atlas.steps()) {
      for (Way way : step.out()) {
        if (way.condition() != null) {
          way.condition()
              .all()
              .filter(Name.class::isInstance)
              .forEach(name -> lookedAt(step, name));
        }
      }
    }
  }

  boolean matters(String decision) {
    return matters.containsKey(decision);
  }

  /** The same situation, without what does not matter any more. */
  Situation trimmed(Situation situation) {
    Map<String, String> kept = new HashMap<>(situation.decided());
    kept.keySet()
        .removeIf(
            decision -> {
              Set<Step> steps = matters.getOrDefault(decision, Set.of());
              return situation.tokens().stream().noneMatch(place -> steps.contains(place.step()));
            });
    return new Situation(situation.tokens(), situation.status(), situation.accepted(), kept);
  }

  private void lookedAt(Step gateway, Expression name) {
    String variable = ((Name) name).name();
    Set<Step> steps =
        matters.computeIfAbsent(gateway.body().process() + "." + variable, any -> new HashSet<>());
    Deque<Step> open = new ArrayDeque<>(Set.of(gateway));
    while (!open.isEmpty()) {
      Step step = open.pop();
      boolean decides =
          step.declared().value("motcua.decision").filter(variable::equals).isPresent();
      if (!(decides && step != gateway) && steps.add(step)) {
        step.in().forEach(way -> open.push(way.from()));
        subProcesses.getOrDefault(step, Set.of()).forEach(open::push);
      }
    }
  }
}
