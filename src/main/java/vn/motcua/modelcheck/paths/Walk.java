package vn.motcua.modelcheck.paths;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.atlas.Atlas;
import vn.motcua.modelcheck.atlas.Body;
import vn.motcua.modelcheck.atlas.Step;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.Vocabulary;

/**
 * Goes from the submission of a dossier through every situation that it can come into. As in the
 * engine, a step that does not wait is left before anything else happens, and what comes from
 * outside meets the dossier at rest.
 */
public final class Walk {

  private static final int AT_MOST = 20_000;

  private final Objections objections = new Objections();
  private final AtRest atRest = new AtRest(objections);
  private final Atlas atlas;
  private final Memory memory;
  private final Moves moves;
  private final Map<Situation, Situation> before = new HashMap<>();
  private final Deque<Situation> open = new ArrayDeque<>();

  private Walk(Office office) {
    atlas = new Atlas(office);
    memory = new Memory(atlas);
    moves = new Moves(objections, memory);
  }

  /** For an office without a fault in its arrows, calls and statuses. */
  public static List<Complaint> complaints(Office office) {
    Walk walk = new Walk(office);
    Body dossier = walk.atlas.processes().get(Vocabulary.DOSSIER);
    return dossier == null || dossier.start() == null ? List.of() : walk.from(dossier);
  }

  private List<Complaint> from(Body dossier) {
    Situation submitted = new Situation(Set.of(), Status.REGISTERED, false, Map.of());
    follow(null, moves.enter(submitted, null, dossier.start(), null));
    while (!open.isEmpty()) {
      if (before.size() > AT_MOST) {
        objections.add(false, dossier.start(), "ways-too-many");
        return objections.all();
      }
      Situation situation = open.pop();
      follow(situation, next(situation, dossier));
    }
    moves.objectToUselessMessages();
    if (objections.isEmpty()) {
      objectToWhatNobodyEnters();
    }
    return objections.all();
  }

  private void follow(@Nullable Situation from, List<Situation> results) {
    for (Situation each : results) {
      Situation result = memory.trimmed(each);
      if (!before.containsKey(result)) {
        before.put(result, from);
        open.push(result);
      }
    }
  }

  private List<Situation> next(Situation situation, Body dossier) {
    if (situation.tokens().isEmpty()) {
      if (!situation.status().isEnd()) {
        Step last = new LastEnd(before, situation).step();
        objections.error(
            last == null ? dossier.start() : last, "ends-unfinished", situation.status().name());
      }
      return List.of();
    }
    Rest rest = new Rest(situation);
    Place moving = rest.moving();
    if (moving != null) {
      return moving.by() != null ? passJoin(situation, moving) : moves.leave(situation, moving);
    }
    if (!atRest.allows(situation, rest)) {
      return List.of();
    }
    List<Situation> results = new ArrayList<>();
    for (Place place : rest.waiting()) {
      results.addAll(moves.leave(situation, place));
    }
    for (Place place : situation.tokens()) {
      for (Step boundary : place.step().boundaries()) {
        if (boundary.trigger().isExternal() && place.by() == null) {
          results.addAll(moves.interrupt(situation, place, boundary));
        }
      }
      results.addAll(eventStarts(situation, place));
    }
    for (Step start : dossier.eventStarts()) {
      results.addAll(moves.start(situation, null, start));
    }
    return results;
  }

  private List<Situation> passJoin(Situation situation, Place join) {
    Situation joined = situation;
    for (Place arrived : situation.inside(join.within())) {
      joined = arrived.step() == join.step() ? joined.without(arrived) : joined;
    }
    // the join's own status, if it declares one
    return moves.arrive(joined, join.within(), join.step());
  }

  private List<Situation> eventStarts(Situation situation, Place scope) {
    List<Situation> results = new ArrayList<>();
    for (Body body : scope.step().within()) {
      boolean running =
          situation.inside(scope).stream().anyMatch(place -> place.step().body() == body);
      if (running) {
        body.eventStarts().forEach(s -> results.addAll(moves.start(situation, scope, s)));
      }
    }
    return results;
  }

  /** Only of processes that are called at all: the others are complained of as a whole. */
  private void objectToWhatNobodyEnters() {
    Set<String> called = new HashSet<>();
    moves.entered().forEach(step -> called.add(step.body().process()));
    atlas.steps().stream()
        .filter(step -> called.contains(step.body().process()) && !moves.entered().contains(step))
        // what follows on it is not entered either
        .filter(step -> step.in().stream().anyMatch(way -> moves.entered().contains(way.from())))
        .sorted(Comparator.comparing(Step::id))
        .forEach(step -> objections.add(false, step, "never-taken"));
  }
}
