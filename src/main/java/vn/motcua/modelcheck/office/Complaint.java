package vn.motcua.modelcheck.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule objects to, before it is put into words.
 *
 * @param rule the key of its texts in {@code texts.yaml}
 * @param file folder and name
 * @param line from 1; 0 where it is not known
 * @param details fill the places {@code {0}}, {@code {1}} … of the texts
 */
public record Complaint(
    boolean error,
    String rule,
    String file,
    int line,
    @Nullable String elementId,
    @Nullable String elementName,
    List<String> details) {

  /** About a file as a whole, which is not read any further. */
  public static Complaint ofFile(String rule, String file, String... details) {
    return new Complaint(true, rule, file, 0, null, null, List.of(details));
  }
}
