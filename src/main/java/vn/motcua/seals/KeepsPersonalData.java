package vn.motcua.seals;

import java.util.Map;
import java.util.UUID;

/** A part of the application that keeps personal data of dossiers, or what officers write. */
public interface KeepsPersonalData {

  /**
   * Takes away what is kept of a dossier, whose key is destroyed. It is called under the dossier's
   * lock, and changes nothing when it is called again.
   *
   * @return how many there were, by where they lay, for example {@code decision.note}; without what
   *     there was none of
   */
  Map<String, Integer> erase(UUID dossier);

  /**
   * Seals up to so many rows that lie there open, or under a former key, in a transaction of its
   * own.
   *
   * @return how many there were; 0 when there is nothing left to do, or nothing that can be done
   */
  default int renew(int most) {
    return 0;
  }

  /** As {@link #erase} returns it. */
  static Map<String, Integer> counted(String where, int count) {
    return count == 0 ? Map.of() : Map.of(where, count);
  }
}
