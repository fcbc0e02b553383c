package vn.motcua.fuzz.calls;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A call as it goes over the wire.
 *
 * @param route by which its kind is told, without what was made up for it
 * @param target path and query, encoded
 */
public record Call(
    String method,
    String route,
    String target,
    List<Map.Entry<String, String>> headers,
    byte[] body) {

  /** Whether it tells the length of its body itself, and not the true one. */
  public boolean lies() {
    return headers.stream().anyMatch(header -> header.getKey().equals("Content-Length"));
  }

  @Override
  public String toString() {
    var text = new String(body, StandardCharsets.UTF_8);
    return "%s %s %s %s"
        .formatted(
            method,
            shortened(target, 300),
            shortened(headers.toString(), 200),
            shortened(text, 400));
  }

  private static String shortened(String text, int length) {
    return text.length() > length ? text.substring(0, length) + "…" : text;
  }
}
