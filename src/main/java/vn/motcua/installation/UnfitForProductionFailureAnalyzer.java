package vn.motcua.installation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Lets the console name everything that is at fault instead of printing a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnfitForProductionFailureAnalyzer
    extends AbstractFailureAnalyzer<UnfitForProductionException> {

  private static final String NEXT = "%n  - ";

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnfitForProductionException cause) {
    return new FailureAnalysis(
        "Một Cửa is not fit for production:"
            + NEXT.formatted()
            + String.join(NEXT.formatted(), cause.faults()),
        "Correct what is listed and start again; docs/security.md has all settings. To try out on"
            + " one machine, with accounts that everybody knows, set MOTCUA_MODE=local.",
        cause);
  }
}
