package vn.motcua.engine.refusals;

import org.camunda.bpm.engine.BadUserRequestException;

/**
 * What an officer asked for cannot be done, and the message says in Vietnamese why and what to do:
 * it is shown as it is. Answered with 400 and {@value #CODE} as {@code code}.
 */
public class RefusedException extends BadUserRequestException {

  /** Codes from 20000 on are the application's. */
  public static final int CODE = 20_001;

  public RefusedException(String message) {
    super(message);
    setCode(CODE);
  }

  public RefusedException(String message, Throwable cause) {
    super(message, cause);
    setCode(CODE);
  }
}
