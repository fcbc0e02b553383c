package vn.motcua.nodes;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the console say what to do instead of printing a stack trace. */
class WrongClockFailureAnalyzer extends AbstractFailureAnalyzer<WrongClockException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, WrongClockException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Have all machines of the installation follow the same time server (NTP), and start again.",
        cause);
  }
}
