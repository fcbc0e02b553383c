package vn.motcua.web.limits;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Whether JSON is such that a reader can take it: the engine's own fails on what is nested too
 * deeply, and works long on a number with a large exponent.
 */
final class JsonShape {

  static final String WHAT_IS_WRONG =
      "The JSON is nested too deeply, or has a number that is too long.";

  private static final int DEPTH = 100;
  private static final int DIGITS = 100;
  private static final Pattern LARGE_EXPONENT = Pattern.compile(".*[eE][+-]?\\d{4,}");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNumberLength(DIGITS)
                  .build())
          .build();

  private JsonShape() {}

  /** True also for what is no JSON: whoever reads it says where. */
  static boolean isReasonable(byte[] body) {
    try (var parser = JSON.createParser(body)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_FLOAT
            && LARGE_EXPONENT.matcher(parser.getText()).matches()) {
          return false;
        }
      }
      return true;
    } catch (StreamConstraintsException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
