package vn.motcua.modelcheck.paths;

import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.atlas.Step;

/**
 * Where a token is.
 *
 * @param within the step whose inside it is; null at the top
 * @param by the way that it came, where it waits at a join for those of the other ways
 */
record Place(@Nullable Place within, Step step, Step.@Nullable Way by) {

  boolean isIn(Place other) {
    for (Place place = this; place != null; place = place.within()) {
      if (place.equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** The step of the dossier's own process that this is, or is within. */
  Place outermost() {
    Place place = this;
    while (place.within() != null) {
      place = place.within();
    }
    return place;
  }

  int depth() {
    return within == null ? 1 : within.depth() + 1;
  }
}
