package vn.motcua.migration;

/** A process cannot go over, and could not if it were tried again. It stays where it is. */
public class CannotMoveException extends RuntimeException {

  private final transient Text text;

  public CannotMoveException(Text text) {
    super(text.english());
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
