package vn.motcua.modelcheck;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a model, and how to mend it.
 *
 * @param rule the name of the rule that found it, for example {@code task-without-group}
 * @param file folder and name, for example {@code review/specialist-review.bpmn}
 * @param elementId null where the file as a whole is at fault
 * @param elementName what the diagram shows, if anything
 */
public record Finding(
    Severity severity,
    String rule,
    String file,
    @Nullable String elementId,
    @Nullable String elementName,
    Text what,
    Text mend) {

  /** Only an error keeps a model from being deployed. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** One sentence in both languages; it quotes from the model, never from a dossier. */
  public record Text(String vietnamese, String english) {}
}
