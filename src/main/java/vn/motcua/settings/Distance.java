package vn.motcua.settings;

import java.util.stream.IntStream;

/** By how many letters two words differ. */
final class Distance {

  private Distance() {}

  /**
   * @param enough what is returned at least when they differ by that much or more
   */
  static int between(String one, String other, int enough) {
    if (Math.abs(one.length() - other.length()) >= enough) {
      return enough;
    }
    int[] row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
