package vn.motcua.modelcheck.paths;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.atlas.Step;

/** Looks back on a dossier's way for where it went wrong: the end of what was called last. */
final class LastEnd {

  private final Map<Situation, Situation> before;
  private final Situation last;

  LastEnd(Map<Situation, Situation> before, Situation last) {
    this.before = before;
    this.last = last;
  }

  /** The last end within a called process; else the last of all; null if there was none. */
  @Nullable Step step() {
    Step outside = null;
    Situation later = last;
    for (Situation at = before.get(last); at != null; at = before.get(at)) {
      for (Place gone : gone(at, later)) {
        if (gone.step().is("endEvent") && gone.within() != null) {
          return gone.step();
        } else if (gone.step().is("endEvent") && outside == null) {
          outside = gone.step();
        }
      }
      later = at;
    }
    return outside;
  }

  private static Set<Place> gone(Situation at, Situation later) {
    Set<Place> gone = new HashSet<>(at.tokens());
    gone.removeAll(later.tokens());
    return gone;
  }
}
