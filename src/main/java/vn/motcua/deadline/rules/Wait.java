package vn.motcua.deadline.rules;

import java.time.Instant;

/** A wait of the running period after which the clock resumed. */
public record Wait(Instant from, Instant to) {

  public Wait {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A wait ends at %s, before it begins at %s".formatted(to, from));
    }
  }
}
