package vn.motcua.migration.plan;

/** What was asked for is no migration. */
public class InvalidPlanException extends RuntimeException {

  private final String field;

  InvalidPlanException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The field at fault. */
  public String field() {
    return field;
  }
}
