package vn.motcua.modelcheck.paths;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.atlas.Step;

/** Which tokens of a situation go on by themselves, and which wait. */
final class Rest {

  private final Situation situation;

  Rest(Situation situation) {
    this.situation = situation;
  }

  /**
   * One that goes on at once; null at rest. The order among several is any, but always the same.
   */
  @Nullable Place moving() {
    return situation.tokens().stream()
        .filter(this::moves)
        .min(Comparator.comparing(place -> place.depth() + place.step().id()))
        .orElse(null);
  }

  /** Those that somebody or something outside has to end. */
  List<Place> waiting() {
    return situation.tokens().stream()
        .filter(place -> place.by() == null && !place.step().isScope() && place.step().waits())
        .toList();
  }

  /** Those that wait at a join for others. */
  Stream<Place> atJoins() {
    return situation.tokens().stream().filter(place -> place.by() != null);
  }

  private boolean moves(Place place) {
    if (place.by() != null) {
      return isComplete(place);
    }
    return place.step().isScope() ? situation.inside(place).isEmpty() : !place.step().waits();
  }

  private boolean isComplete(Place join) {
    List<Place> around = situation.inside(join.within());
    if (join.step().is("parallelGateway")) {
      return join.step().in().stream()
          .allMatch(way -> around.contains(new Place(join.within(), join.step(), way)));
    }
    return around.stream()
        .filter(place -> place.step() != join.step())
        .noneMatch(place -> leads(place.step(), join.step()));
  }

  private static boolean leads(Step from, Step to) {
    Set<Step> seen = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (seen.add(step)) {
        step.out().forEach(way -> open.push(way.to()));
        step.boundaries().forEach(open::push);
      }
    }
    return seen.contains(to);
  }
}
