package vn.motcua.modelcheck.paths;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;

/**
 * How things stand with a dossier. Immutable.
 *
 * @param decided outcomes by process and variable, {@code intake.checkOutcome}
 */
record Situation(Set<Place> tokens, Status status, boolean accepted, Map<String, String> decided) {

  Situation with(Place place) {
    Set<Place> more = new HashSet<>(tokens);
    more.add(place);
    return new Situation(more, status, accepted, decided);
  }

  /** Without that token and all within it. */
  Situation without(Place place) {
    Set<Place> fewer = new HashSet<>(tokens);
    fewer.removeIf(token -> token.isIn(place));
    return new Situation(fewer, status, accepted, decided);
  }

  /** Without any token in that scope; null is the whole dossier. */
  Situation cleared(@Nullable Place scope) {
    Set<Place> fewer = new HashSet<>(tokens);
    fewer.removeIf(token -> scope == null || !token.equals(scope) && token.isIn(scope));
    return new Situation(fewer, status, accepted, decided);
  }

  Situation in(Status next) {
    return new Situation(tokens, next, accepted || next == Status.ACCEPTED, decided);
  }

  Situation decided(String variable, String outcome) {
    Map<String, String> more = new HashMap<>(decided);
    more.put(variable, outcome);
    return new Situation(tokens, status, accepted, more);
  }

  /** Without what was decided in that process, which has ended. */
  Situation forgotten(String process) {
    Map<String, String> fewer = new HashMap<>(decided);
    fewer.keySet().removeIf(variable -> variable.startsWith(process + "."));
    return new Situation(tokens, status, accepted, fewer);
  }

  List<Place> inside(@Nullable Place scope) {
    return tokens.stream().filter(token -> Objects.equals(token.within(), scope)).toList();
  }
}
