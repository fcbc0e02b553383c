package vn.motcua.logs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/**
 * Texts for the log and for operators. Exception messages quote data, a database's for instance the
 * key of a violated constraint: a run of nine digits or more, which an identity or phone number is,
 * is masked. The digits of a UUID stay.
 */
public final class Masked {

  private static final Pattern UUID_OR_LONG_NUMBER =
      Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b|\\d{9,}");

  private Masked() {}

  public static String text(String text) {
    return UUID_OR_LONG_NUMBER
        .matcher(text)
        .replaceAll(found -> found.group().indexOf('-') > 0 ? found.group() : "***");
  }

  /** The stack trace, with the messages of all causes. */
  public static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    return text(trace.toString());
  }
}
