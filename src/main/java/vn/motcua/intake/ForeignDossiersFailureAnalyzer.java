package vn.motcua.intake;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the console say what to set instead of printing a stack trace. */
class ForeignDossiersFailureAnalyzer extends AbstractFailureAnalyzer<ForeignDossiersException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ForeignDossiersException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Each agency has an installation with a database of its own: point spring.datasource.url at"
            + " this agency's, or correct motcua.agency.code. If the other one became part of this"
            + " agency, list its code in motcua.agency.former-codes: its dossiers are then seen and"
            + " finished here.",
        cause);
  }
}
