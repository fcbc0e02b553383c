package vn.motcua.modelcheck.paths;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.atlas.Step;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.rules.events.RungTimers;

/** What must hold whenever a dossier rests somewhere. */
final class AtRest {

  private final Objections objections;

  AtRest(Objections objections) {
    this.objections = objections;
  }

  /** Whether it makes sense to go on from there. */
  boolean allows(Situation situation, Rest rest) {
    List<Place> waiting = rest.waiting();
    if (waiting.isEmpty()) {
      rest.atJoins().forEach(place -> objections.error(place.step(), "join-never-complete"));
      return false;
    }
    Status status = situation.status();
    // the main way runs in what is called; what hangs beside it is not to blame
    Place deepest = Collections.max(waiting, Comparator.comparing(Place::depth));
    if (Vocabulary.runsTheClock(status)) {
      checkRungs(situation, deepest.outermost().step());
    }
    boolean awaited = waiting.stream().anyMatch(place -> declares(place, status));
    if (status.waits() && !awaited) {
      objections.error(deepest.step(), "wait-goes-on", status.name());
      return false;
    }
    for (Place place : waiting) {
      boolean waits = place.step().status().filter(Status::waits).isPresent();
      if (waits && !declares(place, status)) {
        objections.error(place.step(), "wait-overtaken", status.name());
        return false;
      }
    }
    return true;
  }

  private static boolean declares(Place place, Status status) {
    return place.step().status().equals(Optional.of(status));
  }

  private void checkRungs(Situation situation, Step blamed) {
    Set<String> timed = new HashSet<>();
    for (Place place : situation.tokens()) {
      for (Step boundary : place.step().boundaries()) {
        if (boundary.node() instanceof BoundaryEvent event) {
          // one of the two is enough here: that they agree is a rule by itself
          RungTimers.rung(event).ifPresent(timed::add);
          boundary.declared().value(Vocabulary.RUNG).ifPresent(timed::add);
        }
      }
    }
    Map<String, String> rungs = new TreeMap<>();
    Vocabulary.RUNGS.forEach((method, rung) -> rungs.put(rung, method));
    rungs.forEach(
        (rung, method) -> {
          if (!timed.contains(rung)) {
            objections.error(
                blamed, "clock-without-" + rung.toLowerCase(Locale.ROOT).replace('_', '-'));
          }
        });
  }
}
