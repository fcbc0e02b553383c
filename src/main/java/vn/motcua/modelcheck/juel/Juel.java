package vn.motcua.modelcheck.juel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Texts of a model that the engine evaluates: plain text with {@code ${…}} or {@code #{…}} in it.
 */
public final class Juel {

  private Juel() {}

  /**
   * The expressions of a text, without the text around them.
   *
   * @throws BadExpressionException for the first that cannot be read
   */
  public static List<Expression> read(String text) throws BadExpressionException {
    List<Expression> expressions = new ArrayList<>();
    int begin = begin(text, 0);
    while (begin >= 0) {
      int end = end(text, begin + 2);
      expressions.add(new Parser(new Tokens(text, begin + 2, end)).whole());
      begin = begin(text, end + 1);
    }
    return expressions;
  }

  /** The expression that is the whole text; empty if there is more, or it cannot be read. */
  public static Optional<Expression> only(String text) {
    String trimmed = text.trim();
    try {
      boolean whole =
          begin(trimmed, 0) == 0 && end(trimmed, 2) == trimmed.length() - 1 && trimmed.length() > 3;
      return whole ? Optional.of(read(trimmed).get(0)) : Optional.empty();
    } catch (BadExpressionException e) {
      return Optional.empty();
    }
  }

  /** The bean or variable that is the whole text, as in {@code ${notifyApplicant}}. */
  public static Optional<String> name(String text) {
    return only(text)
        .filter(Expression.Name.class::isInstance)
        .map(Expression.Name.class::cast)
        .map(Expression.Name::name);
  }

  private static int begin(String text, int from) {
    int dollar = text.indexOf("${", from);
    int hash = text.indexOf("#{", from);
    return dollar < 0 || hash >= 0 && hash < dollar ? hash : dollar;
  }

  /** The closing brace, which a quoted text may contain too. */
  private static int end(String text, int from) throws BadExpressionException {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '}') {
        return i;
      }
    }
    throw new BadExpressionException(text.length() + 1);
  }
}
