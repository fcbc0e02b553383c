package vn.motcua.fuzz.calls;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** Makes calls of routes. Two with the same seed make the same ones of the same office. */
public final class Calls {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(:[^}]*)?}");
  private static final Pattern WORD = Pattern.compile("([a-z0-9-]+)/[^a-z]*$");
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND");

  private final Random random;
  private final Values values;
  private final Bodies bodies;
  private final Mutations mutations;

  public Calls(long seed, Map<String, List<String>> known) {
    random = new Random(seed);
    values = new Values(random, known);
    bodies = new Bodies(random, values);
    mutations = new Mutations(random, values, bodies);
  }

  public Call next(List<Route> routes, Map<String, String> login) {
    var route = routes.get(random.nextInt(routes.size()));
    var method =
        random.nextInt(40) == 0 ? METHODS.get(random.nextInt(METHODS.size())) : route.method();
    var headers = new ArrayList<Map.Entry<String, String>>(login.entrySet());
    header(headers, "Accept", mutations.accept());
    var body = body(route);
    if (body.length > 0) {
      header(headers, "Content-Type", mutations.contentType(route.contentType()));
      if (random.nextInt(60) == 0) {
        header(headers, "Content-Length", mutations.wrongLength(body.length));
      }
    }
    if (mutations.hasStrangeHeader()) {
      header(headers, mutations.header(), mutations.headerValue());
    }
    return new Call(method, route.toString(), path(route) + query(route), headers, body);
  }

  private byte[] body(Route route) {
    if (route.body() == null) {
      return random.nextInt(30) == 0 ? mutations.junk() : new byte[0];
    }
    if (route.contentType().startsWith("multipart")) {
      return random.nextBoolean() ? mutations.junk() : multipart();
    }
    if (route.body() == byte[].class || route.body() == String.class) {
      return random.nextBoolean()
          ? mutations.junk()
          : values.text("text").getBytes(StandardCharsets.UTF_8);
    }
    return mutations.body(bodies.of(route.body()));
  }

  private byte[] multipart() {
    var text = new StringBuilder();
    for (int n = random.nextInt(4); n > 0; n--) {
      text.append("--motcua\r\nContent-Disposition: form-data; name=\"%s\"".formatted(part()))
          .append(random.nextBoolean() ? "; filename=\"a.bpmn\"\r\n" : "\r\n")
          .append("Content-Type: text/plain\r\n\r\n")
          .append(values.text("name"))
          .append("\r\n");
    }
    return text.append("--motcua--\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private String part() {
    var names = List.of("deployment-name", "data", "type", "valueType", "content", "x.bpmn");
    return names.get(random.nextInt(names.size()));
  }

  private String path(Route route) {
    return VARIABLE
        .matcher(route.pattern())
        .replaceAll(
            variable -> {
              var before = WORD.matcher(route.pattern().substring(0, variable.start()));
              // what an {id} is, the word before it says
              var word = before.find() ? before.group(1).replace("-", "") : "";
              var value = values.inAddress(word + variable.group(1));
              return Matcher.quoteReplacement(encoded(value));
            });
  }

  private String query(Route route) {
    if (route.query().isEmpty() && random.nextInt(30) > 0) {
      return "";
    }
    var query = new ArrayList<String>();
    var names = new HashSet<String>();
    int most = route.query().size() > 6 ? 1 + random.nextInt(3) : route.query().size();
    for (int n = 0; n < most; n++) {
      var name =
          route.query().size() > 6
              ? route.query().get(random.nextInt(route.query().size()))
              : route.query().get(n);
      if (names.add(name) && random.nextInt(12) > 0) {
        query.add(name + "=" + encoded(values.inAddress(name)));
      }
    }
    if (random.nextInt(20) == 0) {
      query.add(encoded(values.inAddress("name")) + "=" + encoded(values.inAddress("value")));
    }
    if (random.nextInt(60) == 0) {
      query.add(List.of("%zz", "a=%", "&&&", "=", "a=%ff%fe", "a[b]=1").get(random.nextInt(6)));
    }
    return query.isEmpty() ? "" : "?" + String.join("&", query);
  }

  private String encoded(String value) {
    // a lone surrogate has no UTF-8: this is what one looks like that was encoded all the same
    var text = UriUtils.encode(value.replaceAll("[\uD800-\uDFFF]", "?"), StandardCharsets.UTF_8);
    return random.nextInt(100) == 0 ? text + "%ed%a0%80" : text;
  }

  private static void header(List<Map.Entry<String, String>> headers, String name, String value) {
    headers.add(new SimpleEntry<>(name, value));
  }
}
