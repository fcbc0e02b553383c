package vn.motcua.modelcheck.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.atlas.Body;
import vn.motcua.modelcheck.atlas.Step;
import vn.motcua.modelcheck.atlas.Step.Way;
import vn.motcua.modelcheck.atlas.Trigger;
import vn.motcua.modelcheck.atlas.Trigger.Kind;
import vn.motcua.modelcheck.paths.Conditions.Answer;

/** What may come of a situation: the engine's rules for tokens, as far as models here use them. */
final class Moves {

  private final Objections objections;
  private final Memory memory;
  private final Set<Step> entered = new HashSet<>();
  private final Map<Step, Status> refused = new HashMap<>();

  Moves(Objections objections, Memory memory) {
    this.objections = objections;
    this.memory = memory;
  }

  /** The steps that any dossier came to. */
  Set<Step> entered() {
    return entered;
  }

  /** Steps that a message leads to, if it suits no status at all in which it can come. */
  void objectToUselessMessages() {
    refused.forEach(
        (step, status) -> {
          if (!entered.contains(step)) {
            String next = step.status().map(Status::name).orElse("");
            objections.error(step, "status-not-allowed", next, status.name());
          }
        });
  }

  /** The token goes on from a step that is done. */
  List<Situation> leave(Situation situation, Place place) {
    Step step = place.step();
    Situation left = situation.without(place);
    if (step.is("endEvent")) {
      return end(left, place.within(), step);
    }
    if (step.is("eventBasedGateway")) {
      return firstEvent(left, place.within(), step);
    }
    for (Body body : step.within()) {
      if (step.is("callActivity")) {
        left = left.forgotten(body.process());
      }
    }
    List<Situation> results = new ArrayList<>();
    for (Situation decided : decide(left, step)) {
      for (Set<Way> taken : ways(decided, step)) {
        results.addAll(enterAll(decided, place.within(), taken));
      }
    }
    return results;
  }

  /** One of the events behind the gateway comes, and is not waited for again. */
  private List<Situation> firstEvent(Situation situation, @Nullable Place scope, Step gateway) {
    List<Situation> results = new ArrayList<>();
    for (Way way : gateway.out()) {
      for (Situation there : arrive(situation, scope, way.to())) {
        results.addAll(leave(there, new Place(scope, way.to(), null)));
      }
    }
    return results;
  }

  /** An event comes at a step, or to its inside. */
  List<Situation> interrupt(Situation situation, Place host, Step boundary) {
    Situation left = boundary.trigger().interrupting() ? situation.without(host) : situation;
    return enter(left, host.within(), boundary, null);
  }

  /** An event starts a subprocess of its own. */
  List<Situation> start(Situation situation, @Nullable Place scope, Step eventSubProcess) {
    Step start = eventSubProcess.within().get(0).start();
    boolean interrupting = start == null || start.trigger().interrupting();
    Situation left = interrupting ? situation.cleared(scope) : situation;
    return enter(left, scope, eventSubProcess, null);
  }

  private List<Situation> enterAll(Situation situation, @Nullable Place scope, Set<Way> ways) {
    List<Situation> results = List.of(situation);
    for (Way way : ways) {
      List<Situation> next = new ArrayList<>();
      results.forEach(each -> next.addAll(enter(each, scope, way.to(), way)));
      results = next;
    }
    return results;
  }

  List<Situation> enter(Situation situation, @Nullable Place scope, Step step, @Nullable Way by) {
    if (step.isJoin()) {
      return List.of(situation.with(new Place(scope, step, by)));
    }
    return arrive(situation, scope, step);
  }

  /** Past the join, if there is one. */
  List<Situation> arrive(Situation situation, @Nullable Place scope, Step step) {
    Status next = step.status().orElse(situation.status());
    if (next != situation.status() && !situation.status().allows(next, situation.accepted())) {
      // a message that does not suit is refused at the door, and some other may
      if (step.trigger().kind() == Kind.MESSAGE) {
        refused.put(step, situation.status());
      } else {
        objections.error(step, "status-not-allowed", next.name(), situation.status().name());
      }
      return List.of();
    }
    entered.add(step);
    Situation here = next == situation.status() ? situation : situation.in(next);
    Place place = new Place(scope, step, null);
    if (!step.isScope()) {
      return List.of(forget(here, step).with(place));
    }
    List<Situation> results = new ArrayList<>();
    for (Body body : step.within()) {
      if (body.start() != null) {
        results.addAll(enter(here.with(place), place, body.start(), null));
      }
    }
    return results;
  }

  private List<Situation> end(Situation situation, @Nullable Place scope, Step step) {
    return switch (step.trigger().kind()) {
      case TERMINATE -> List.of(situation.cleared(scope));
      case ERROR, ESCALATION -> raise(situation, scope, step.trigger());
      default -> List.of(situation);
    };
  }

  /** To the nearest that catches it; an error that nobody catches ends the walk here. */
  private List<Situation> raise(Situation situation, @Nullable Place scope, Trigger thrown) {
    for (Place at = scope; at != null; at = at.within()) {
      Optional<Step> catching =
          at.step().boundaries().stream().filter(b -> b.trigger().catches(thrown)).findFirst();
      if (catching.isPresent()) {
        return interrupt(situation, at, catching.get());
      }
    }
    return thrown.kind() == Kind.ESCALATION ? List.of(situation) : List.of();
  }

  /** A task that is given again comes without the old decision. */
  private Situation forget(Situation situation, Step step) {
    return step.declared()
        .value("motcua.decision")
        .map(variable -> step.body().process() + "." + variable)
        .filter(memory::matters)
        .map(decision -> situation.decided(decision, ""))
        .orElse(situation);
  }

  private List<Situation> decide(Situation situation, Step step) {
    List<String> outcomes = step.declared().list("motcua.outcomes");
    Optional<String> variable = step.declared().value("motcua.decision");
    if (!step.is("userTask") || variable.isEmpty() || outcomes.isEmpty()) {
      return List.of(situation);
    }
    String key = step.body().process() + "." + variable.get();
    if (!memory.matters(key)) {
      return List.of(situation);
    }
    return outcomes.stream().map(outcome -> situation.decided(key, outcome)).toList();
  }

  private static List<Set<Way>> ways(Situation situation, Step step) {
    if (step.out().stream().allMatch(way -> way.condition() == null && !way.byDefault())) {
      return List.of(new LinkedHashSet<>(step.out()));
    }
    return step.is("exclusiveGateway") ? one(situation, step) : some(situation, step);
  }

  private static List<Set<Way>> one(Situation situation, Step step) {
    Conditions conditions = new Conditions(situation, step.body().process());
    List<Set<Way>> taken = new ArrayList<>();
    for (Way way : step.out()) {
      Answer answer = way.byDefault() ? Answer.NO : conditions.of(way.condition());
      if (answer != Answer.NO) {
        taken.add(Set.of(way));
      }
      if (answer == Answer.YES) {
        return taken;
      }
    }
    step.out().stream().filter(Way::byDefault).forEach(way -> taken.add(Set.of(way)));
    return taken;
  }

  /** Where several may be taken at once: each that may be by itself, and all of them. */
  private static List<Set<Way>> some(Situation situation, Step step) {
    Conditions conditions = new Conditions(situation, step.body().process());
    Set<Way> certain = new LinkedHashSet<>();
    Set<Way> possible = new LinkedHashSet<>();
    for (Way way : step.out()) {
      Answer answer = way.byDefault() ? Answer.NO : conditions.of(way.condition());
      if (answer != Answer.NO) {
        (answer == Answer.YES ? certain : possible).add(way);
      }
    }
    List<Set<Way>> taken = new ArrayList<>();
    for (Way way : possible) {
      taken.add(union(certain, Set.of(way)));
    }
    taken.add(union(certain, possible));
    if (certain.isEmpty()) {
      step.out().stream().filter(Way::byDefault).forEach(way -> taken.add(Set.of(way)));
      taken.remove(Set.<Way>of());
    } else {
      taken.add(certain);
    }
    return taken;
  }

  private static Set<Way> union(Set<Way> one, Set<Way> other) {
    Set<Way> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }
}
