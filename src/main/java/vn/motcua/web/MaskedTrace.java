package vn.motcua.web;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/**
 * An exception's stack trace for the log. Exception messages quote data, a database's for instance
 * the key of a violated constraint: a run of nine digits or more, which an identity or phone number
 * is, is masked.
 */
final class MaskedTrace {

  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{9,}");

  private MaskedTrace() {}

  static String of(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    return LONG_NUMBER.matcher(trace.toString()).replaceAll("***");
  }
}
