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
        "Make a key once with \"openssl rand -base64 32\", keep it safe, and start again with it:"
            + " applicants sealed under one key cannot be read with another.",
        cause);
  }
}
