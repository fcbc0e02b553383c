package vn.motcua.events.requests.wire;

/** A request that can never succeed as it is. It says what and where, and never what was sent. */
public class RejectedRequestException extends RuntimeException {

  private final ErrorCode code;
  private final String detail;

  /**
   * @param detail the field and the rule, in our words
   */
  public RejectedRequestException(ErrorCode code, String detail) {
    // without a cause: a parser's message quotes what it could not read
    super(code + ": " + detail, null, false, false);
    this.code = code;
    this.detail = detail;
  }

  public ErrorCode code() {
    return code;
  }

  public String detail() {
    return detail;
  }
}
