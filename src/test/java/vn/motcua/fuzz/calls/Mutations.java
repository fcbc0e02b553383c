package vn.motcua.fuzz.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils what was right. */
final class Mutations {

  private static final List<String> CONTENT_TYPES =
      List.of(
          "application/json",
          "application/json;charset=UTF-16",
          "application/json;charset=nonsense",
          "text/plain",
          "text/html",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "application/x-java-serialized-object",
          "application/yaml",
          "image/png",
          "nonsense",
          "*/*",
          ";");
  private static final List<String> ACCEPTED =
      List.of(
          "*/*",
          "application/json",
          "application/problem+json",
          "application/hal+json",
          "text/html",
          "application/xml",
          "image/svg+xml",
          "application/pdf",
          "text/csv",
          "application/octet-stream",
          "nonsense",
          "q=;;",
          "application/json;q=2");
  private static final List<String> HEADERS =
      List.of(
          "If-None-Match",
          "If-Match",
          "If-Modified-Since",
          "Range",
          "X-Request-Id",
          "X-Forwarded-For",
          "X-Forwarded-Proto",
          "X-HTTP-Method-Override",
          "Accept-Language",
          "Accept-Encoding",
          "Content-Encoding",
          "Expect",
          "Origin",
          "Cookie",
          "traceparent");

  private final Random random;
  private final Values values;
  private final Bodies bodies;

  Mutations(Random random, Values values, Bodies bodies) {
    this.random = random;
    this.values = values;
    this.bodies = bodies;
  }

  byte[] body(JsonNode right) {
    // half of them are sent as they are: what is right at first sight goes deepest
    for (int n = random.nextInt(4) - 1; n > 0; n--) {
      tree(right);
    }
    var text = right.toString();
    return switch (random.nextInt(24)) {
      case 0 -> bytes(text.substring(0, random.nextInt(text.length() + 1)));
      case 1 -> text.getBytes(Charset.forName(random.nextBoolean() ? "UTF-16" : "UTF-32"));
      case 2 -> bytes("\uFEFF" + text);
      case 3 -> invalidUtf8(text);
      case 4 -> bytes(text.replaceFirst("\\{(\"[^\"]*\":[^,{}\\[\\]]*)", "{$1,$1"));
      case 5 -> bytes((random.nextBoolean() ? "[" : "{\"a\":").repeat(random.nextInt(20_000)));
      case 6 -> bytes("[" + text + "]");
      case 7 -> junk();
      case 8 -> new byte[0];
      default -> bytes(text);
    };
  }

  private void tree(JsonNode root) {
    var parents = new ArrayList<JsonNode>();
    collect(root, parents);
    if (parents.isEmpty()) {
      return;
    }
    var parent = parents.get(random.nextInt(parents.size()));
    if (parent instanceof ArrayNode array) {
      array.set(random.nextInt(array.size()), bodies.wrong());
    } else if (parent instanceof ObjectNode object) {
      var names = new ArrayList<String>();
      object.fieldNames().forEachRemaining(names::add);
      var name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(5)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(values.text("name"), bodies.wrong());
        default -> object.set(name, bodies.wrong());
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> parents) {
    if (node.size() > 0) {
      parents.add(node);
      node.forEach(child -> collect(child, parents));
    }
  }

  String contentType(String right) {
    return random.nextInt(12) == 0 ? any(CONTENT_TYPES) : right;
  }

  String accept() {
    return random.nextInt(5) == 0 ? any(ACCEPTED) : "*/*";
  }

  boolean hasStrangeHeader() {
    return random.nextInt(10) == 0;
  }

  String header() {
    return any(HEADERS);
  }

  /** A line that stays one: what breaks lines is another request, and not this one's matter. */
  String headerValue() {
    return switch (random.nextInt(5)) {
      case 0 -> "bytes=0-1,5-,-3";
      case 1 -> "\"*\", W/\"x\", " + random.nextInt();
      case 2 -> "gzip";
      default -> {
        var text = values.nasty().replaceAll("[\\r\\n]", " ");
        yield text.length() > 3000 ? text.substring(0, 3000) : text;
      }
    };
  }

  String wrongLength(int right) {
    return switch (random.nextInt(6)) {
      case 0 -> "" + random.nextInt(right);
      case 1 -> "-" + right;
      case 2 -> "99999999999999999999";
      case 3 -> right + ", " + (right + 1);
      case 4 -> "nonsense";
      default -> "" + (right + 1 + random.nextInt(1000));
    };
  }

  byte[] junk() {
    var junk = new byte[random.nextInt(2000)];
    random.nextBytes(junk);
    return junk;
  }

  private byte[] invalidUtf8(String text) {
    var bytes = bytes(text);
    bytes = Arrays.copyOf(bytes, bytes.length);
    bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));
    return bytes;
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
