package vn.motcua.modelcheck.rules;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/**
 * A rule for all elements of one kind. Camunda's validation carries one text for each objection:
 * here it holds the name of the rule and what fills the places in the rule's texts, which {@link
 * RuleRun} takes apart again.
 */
public abstract class Rule<T extends ModelElementInstance> implements ModelElementValidator<T> {

  /** No XML can contain it. */
  static final String SEPARATOR = "\u001f";

  private final Class<T> kind;

  protected Rule(Class<T> kind) {
    this.kind = kind;
  }

  @Override
  public final Class<T> getElementType() {
    return kind;
  }

  protected static void error(ValidationResultCollector found, String rule, Object... details) {
    found.addError(0, message(rule, details));
  }

  protected static void warning(ValidationResultCollector found, String rule, Object... details) {
    found.addWarning(0, message(rule, details));
  }

  private static String message(String rule, Object... details) {
    return Stream.concat(Stream.of(rule), Stream.of(details).map(String::valueOf))
        .collect(Collectors.joining(SEPARATOR));
  }
}
