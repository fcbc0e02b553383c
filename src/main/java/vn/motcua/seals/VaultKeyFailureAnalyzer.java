package vn.motcua.seals;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says what is wrong with the key before Spring Boot says that a binding failed. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class VaultKeyFailureAnalyzer extends AbstractFailureAnalyzer<VaultKeyException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, VaultKeyException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "A new installation makes its key once with \"openssl rand -base64 32\" and keeps it safe."
            + " One that has dossiers, or got them by a restore, starts with the key that they were"
            + " sealed under: no other one opens them.",
        cause);
  }
}
