package vn.motcua.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the console name each wrong setting instead of printing a stack trace. */
class WrongSettingsFailureAnalyzer extends AbstractFailureAnalyzer<WrongSettingsException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, WrongSettingsException cause) {
    return new FailureAnalysis(
        "Settings are wrong:%n%n%s".formatted(cause.getMessage()),
        "Mend or remove what is listed, and start again. docs/configuration.md has all settings of"
            + " motcua.",
        cause);
  }
}
