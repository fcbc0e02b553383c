package vn.motcua.modelcheck;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.modelcheck.office.Complaint;

/** The words of all rules, from {@code texts.yaml}. */
class Texts {

  /** A rule's what and how, in both languages, with places for details. */
  record Pattern(String vi, String en, String mendVi, String mendEn) {}

  private final Map<String, Pattern> patterns;

  Texts() {
    try (InputStream in = Texts.class.getResourceAsStream("/modelcheck/texts.yaml")) {
      patterns = new YAMLMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Pattern> patterns() {
    return patterns;
  }

  Finding finding(Complaint complaint) {
    Pattern pattern = Objects.requireNonNull(patterns.get(complaint.rule()), complaint.rule());
    List<String> details = complaint.details();
    String subject = subject(complaint);
    return new Finding(
        complaint.error() ? Finding.Severity.ERROR : Finding.Severity.WARNING,
        complaint.rule(),
        complaint.file(),
        complaint.elementId(),
        complaint.elementName(),
        new Finding.Text(
            subject + filled(pattern.vi(), details), subject + filled(pattern.en(), details)),
        new Finding.Text(filled(pattern.mendVi(), details), filled(pattern.mendEn(), details)));
  }

  private static String subject(Complaint complaint) {
    if (complaint.elementId() == null) {
      return "";
    }
    return complaint.elementName() == null
        ? complaint.elementId() + ": "
        : "“%s” (%s): "
            .formatted(complaint.elementName().replaceAll("\\s+", " "), complaint.elementId());
  }

  private static String filled(String pattern, List<String> details) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', from)) {
      text.append(pattern, from, at);
      int place = pattern.charAt(at + 1) - '0';
      boolean isPlace = place >= 0 && place < 10 && pattern.charAt(at + 2) == '}';
      // a detail is never looked at again: it may hold braces of its own
      text.append(isPlace && place < details.size() ? details.get(place) : "{");
      from = isPlace ? at + 3 : at + 1;
    }
    return text.append(pattern, from, pattern.length()).toString();
  }
}
