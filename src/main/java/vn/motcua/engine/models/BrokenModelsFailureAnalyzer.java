package vn.motcua.engine.models;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the console say what to mend in which model instead of printing a stack trace. */
class BrokenModelsFailureAnalyzer extends AbstractFailureAnalyzer<BrokenModelsException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BrokenModelsException cause) {
    return new FailureAnalysis(
        "The models have errors, and this database has no earlier ones to go on with:%n%n%s"
            .formatted(cause.getMessage()),
        "Mend what is listed, look at it with mvn -q -Pmodelcheck, and start again. Models in another"
            + " place are used with motcua.models.folder.",
        cause);
  }
}
