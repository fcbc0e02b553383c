package vn.motcua.files.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the console say what to do instead of printing a stack trace. */
class WrongFolderFailureAnalyzer extends AbstractFailureAnalyzer<WrongFolderException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, WrongFolderException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}
