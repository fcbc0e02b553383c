package vn.motcua.modelcheck.juel;

/** An expression that the engine could not read either. */
public class BadExpressionException extends Exception {

  private final int position;

  BadExpressionException(int position) {
    super("at " + position, null, false, false);
    this.position = position;
  }

  /** The place in the text, from 1. */
  public int position() {
    return position;
  }
}
