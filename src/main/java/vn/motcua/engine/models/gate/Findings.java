package vn.motcua.engine.models.gate;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.Finding;
import vn.motcua.modelcheck.Finding.Severity;
import vn.motcua.modelcheck.Finding.Text;

/** Findings in words, for people, and what only the engine finds as findings. */
public final class Findings {

  private static final Text MEND_WHAT_THE_ENGINE_SAYS =
      new Text(
          "Mở mô hình trong Camunda Modeler, sửa phần tử được nêu, rồi lưu lại.",
          "Open the model in Camunda Modeler, mend the element that is named, and save it.");

  private Findings() {}

  public static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  /** Numbered; each with file, element, what is wrong and how to mend it, in both languages. */
  public static String inWords(List<Finding> findings) {
    return IntStream.range(0, findings.size())
        .mapToObj(i -> "%d. %s".formatted(i + 1, inWords(findings.get(i))))
        .collect(Collectors.joining("\n"));
  }

  private static String inWords(Finding finding) {
    return "%s [%s]%n   %s%n   → %s%n   %s%n   → %s"
        .formatted(
            place(finding),
            finding.rule(),
            finding.what().vietnamese(),
            finding.mend().vietnamese(),
            finding.what().english(),
            finding.mend().english());
  }

  private static String place(Finding finding) {
    var place = new StringBuilder(finding.file());
    if (finding.elementName() != null) {
      place.append(", “").append(finding.elementName()).append('”');
    }
    if (finding.elementId() != null) {
      place.append(" (").append(finding.elementId()).append(')');
    }
    return place.toString();
  }

  /**
   * What the engine has against a deployment that the check had passed.
   *
   * @param file where the engine does not name one itself
   * @throws RuntimeException the given one, when it is about the database and not about the models
   */
  public static List<Finding> ofEngine(RuntimeException refusal, String file) {
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        throw refusal;
      }
      if (cause instanceof ParseException parse) {
        return parse.getResorceReports().stream()
            .flatMap(
                report ->
                    report.getErrors().stream()
                        .map(problem -> of(report.getResourceName(), problem)))
            .toList();
      }
    }
    return List.of(ofEngine(file, null, String.valueOf(refusal.getMessage())));
  }

  private static Finding of(String file, Problem problem) {
    return ofEngine(
        file,
        problem.getMainElementId(),
        "%s (line %d)".formatted(problem.getMessage(), problem.getLine()));
  }

  private static Finding ofEngine(String file, @Nullable String elementId, String message) {
    return new Finding(
        Severity.ERROR,
        "engine",
        file,
        elementId,
        null,
        new Text(
            "Máy quy trình không nhận mô hình: " + message,
            "The engine does not take the model: " + message),
        MEND_WHAT_THE_ENGINE_SAYS);
  }
}
