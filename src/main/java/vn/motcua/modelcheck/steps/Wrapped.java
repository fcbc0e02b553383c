package vn.motcua.modelcheck.steps;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of so many letters: a picture has no other way to wrap it. */
public final class Wrapped {

  private Wrapped() {}

  /** None for an empty text; what does not fit ends with an ellipsis. */
  public static List<String> lines(String text, int letters, int most) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.strip().split("\\s+")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    if (lines.size() <= most) {
      return lines.stream().map(l -> cut(l, letters)).toList();
    }
    var kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, cut(kept.get(most - 1) + "…", letters));
    return kept.stream().map(l -> cut(l, letters)).toList();
  }

  private static String cut(String line, int letters) {
    return line.length() <= letters ? line : line.substring(0, letters - 1) + "…";
  }
}
