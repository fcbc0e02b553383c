package vn.motcua.modelcheck.whatif;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the straight way has come.
 *
 * @param at null before acceptance
 * @param percent the shares of the dossier's time that were given out
 */
record Reach(@Nullable Instant at, int percent) {

  Reach later(Reach other) {
    boolean longer = at == null || other.at != null && other.at.isAfter(at);
    return new Reach(longer ? other.at : at, Math.max(percent, other.percent));
  }
}
