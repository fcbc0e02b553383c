package vn.motcua.local;

import org.jspecify.annotations.Nullable;

/**
 * The local run cannot start. The message is one sentence for the person at the terminal: what is
 * wrong, where, and what to do; it is printed without a stack trace.
 */
public final class LocalStartException extends RuntimeException {

  LocalStartException(String message) {
    this(message, null);
  }

  LocalStartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
