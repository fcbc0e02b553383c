package vn.motcua.procedures;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the console say which rows to correct instead of printing a stack trace. */
class BadCatalogueFailureAnalyzer extends AbstractFailureAnalyzer<BadCatalogueException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BadCatalogueException cause) {
    String description =
        "The catalogue of procedures cannot be used.%n%nFile: %s%n%n    %s"
            .formatted(cause.file(), String.join(System.lineSeparator() + "    ", cause.faults()));
    String action =
        "Correct what is listed and start again. Another file is used with"
            + " motcua.procedures.location, for example file:/etc/motcua/catalogue.yaml.";
    return new FailureAnalysis(description, action, cause);
  }
}
