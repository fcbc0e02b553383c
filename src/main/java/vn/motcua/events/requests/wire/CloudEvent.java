package vn.motcua.events.requests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** A CloudEvent 1.0 of either mode, its envelope checked and its data not yet. */
record CloudEvent(String source, String id, String type, JsonNode data) {

  private static final String CONTENT_TYPE = "content-type";
  private static final int LONGEST_HEADER = 1024;
  private static final int LONGEST_ID = 200;
  private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]{1,50}");
  private static final Set<String> HEADERS =
      Set.of(CONTENT_TYPE, "ce_specversion", "ce_id", "ce_source", "ce_type");
  private static final Set<String> JSON =
      Set.of("application/json", "application/cloudevents+json");

  static CloudEvent of(Original record) {
    var type = contentType(record);
    return type.getSubtype().equals("json") ? binary(record) : structured(record);
  }

  private static MimeType contentType(Original record) {
    var text = header(record, CONTENT_TYPE);
    try {
      var type = MimeTypeUtils.parseMimeType(text);
      var charset = type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
      if (JSON.contains(type.getType() + "/" + type.getSubtype())
          && charset.equals(StandardCharsets.UTF_8)
          && type.getParameters().keySet().stream().allMatch("charset"::equalsIgnoreCase)) {
        return type;
      }
    } catch (InvalidMimeTypeException e) {
      // said below: this message quotes the header
    }
    throw broken(
        CONTENT_TYPE + ": must be application/json or application/cloudevents+json in UTF-8");
  }

  private static CloudEvent binary(Original record) {
    for (var header : record.headers()) {
      if (header.name().startsWith("ce_")) {
        checkHeader(record, header);
      }
    }
    return checked(name -> header(record, "ce_" + name), () -> StrictJson.parse(record.value()));
  }

  private static CloudEvent structured(Original record) {
    var event = StrictJson.parse(record.value());
    if (!event.isObject()) {
      throw broken("the event: must be an object");
    }
    for (var attributes = event.fields(); attributes.hasNext(); ) {
      checkAttribute(attributes.next());
    }
    var dataType = event.path("datacontenttype");
    if (!dataType.isMissingNode()
        && !dataType.asText().toLowerCase(Locale.ROOT).equals("application/json")) {
      throw broken("datacontenttype: must be application/json, or left out");
    }
    return checked(name -> text(event, name), () -> event.path("data"));
  }

  private static void checkAttribute(Map.Entry<String, JsonNode> attribute) {
    var name = attribute.getKey();
    if (name.equals("data")) {
      return;
    }
    if (name.equals("data_base64")) {
      throw broken("data_base64: the data must be JSON, in data");
    }
    if (!ATTRIBUTE.matcher(name).matches() || attribute.getValue().isContainerNode()) {
      throw broken("the event: has something besides data that is no attribute");
    }
  }

  private static CloudEvent checked(
      Function<String, @Nullable String> attributes, Supplier<JsonNode> data) {
    if (!"1.0".equals(attributes.apply("specversion"))) {
      throw broken("specversion: must be 1.0");
    }
    return new CloudEvent(
        bounded("source", attributes.apply("source")),
        bounded("id", attributes.apply("id")),
        bounded("type", attributes.apply("type")),
        data.get());
  }

  private static String bounded(String name, @Nullable String value) {
    if (value == null || value.isBlank() || value.length() > LONGEST_ID || !isLine(value)) {
      throw broken(
          "%s: must be 1 to %d characters without control characters".formatted(name, LONGEST_ID));
    }
    return value;
  }

  private static boolean isLine(String text) {
    return Utf8.isPlain(text) && text.chars().noneMatch(Character::isISOControl);
  }

  private static @Nullable String text(JsonNode event, String name) {
    return event.path(name).isTextual() ? event.path(name).textValue() : null;
  }

  private static String header(Original record, String name) {
    return record.headers(name).stream()
        .findFirst()
        .map(header -> checkHeader(record, header))
        .orElseThrow(() -> broken("header " + name + ": is missing"));
  }

  private static String checkHeader(Original record, Original.Header header) {
    // the name of any other is the sender's own word
    var name = HEADERS.contains(header.name()) ? "header " + header.name() : "a ce_ header";
    var value = header.value();
    if (record.headers(header.name()).size() > 1) {
      throw broken(name + ": is there twice");
    }
    if (value == null || value.length > LONGEST_HEADER) {
      throw broken(name + ": must have a value of up to %d bytes".formatted(LONGEST_HEADER));
    }
    return Utf8.decode(value).orElseThrow(() -> broken(name + ": must be UTF-8"));
  }

  private static RejectedRequestException broken(String detail) {
    return new RejectedRequestException(ErrorCode.NOT_A_CLOUD_EVENT, detail);
  }
}
