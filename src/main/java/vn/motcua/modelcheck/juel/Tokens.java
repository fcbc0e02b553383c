package vn.motcua.modelcheck.juel;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an expression, one after the other. */
class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")"
              + "|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
              + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[-+*/%<>!?:.,()\\[\\]]))");

  enum Kind {
    TEXT,
    NUMBER,
    NAME,
    SIGN,
    END
  }

  private final String text;
  private final int offset;
  private final int end;
  private int at;
  private Kind kind = Kind.END;
  private String word = "";

  /**
   * @param offset where the expression begins in {@code text}
   * @param end where it ends
   */
  Tokens(String text, int offset, int end) throws BadExpressionException {
    this.text = text;
    this.offset = offset;
    this.end = end;
    this.at = offset;
    next();
  }

  void next() throws BadExpressionException {
    Matcher matcher = TOKEN.matcher(text).region(at, end);
    if (matcher.lookingAt()) {
      at = matcher.end();
      for (Kind candidate : List.of(Kind.TEXT, Kind.NUMBER, Kind.NAME, Kind.SIGN)) {
        String found = matcher.group(candidate.name().toLowerCase(Locale.ROOT));
        if (found != null) {
          kind = candidate;
          word = found;
        }
      }
    } else if (text.substring(at, end).isBlank()) {
      kind = Kind.END;
      word = "";
    } else {
      throw bad();
    }
  }

  Kind kind() {
    return kind;
  }

  String word() {
    return word;
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.NAME) && word.equals(sign);
  }

  boolean skip(String sign) throws BadExpressionException {
    boolean found = is(sign);
    if (found) {
      next();
    }
    return found;
  }

  void expect(String sign) throws BadExpressionException {
    if (!skip(sign)) {
      throw bad();
    }
  }

  BadExpressionException bad() {
    return new BadExpressionException(Math.max(at, offset) + 1);
  }
}
