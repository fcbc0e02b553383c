package vn.motcua.events.requests.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON that takes nothing for something else: no unknown or doubled field, no number for a text, no
 * text for a number, nothing after the end, and no size that could hurt. What is wrong is said
 * without Jackson's messages, which quote the input.
 */
final class StrictJson {

  private static final int DEPTH = 16;
  private static final int TEXT = 10_000;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxStringLength(TEXT)
                          .maxNameLength(200)
                          .maxNumberLength(40)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .addModule(
              new SimpleModule()
                  .addDeserializer(String.class, new PlainText())
                  .addDeserializer(OffsetDateTime.class, new WrittenInstant()))
          .build();

  private StrictJson() {}

  static JsonNode parse(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length == 0) {
      throw new RejectedRequestException(ErrorCode.NOT_JSON, "The record has no value");
    }
    var text =
        Utf8.decode(bytes)
            .filter(decoded -> decoded.charAt(0) != '\uFEFF')
            .orElseThrow(
                () ->
                    new RejectedRequestException(
                        ErrorCode.NOT_UTF8, "The value must be UTF-8 without a byte order mark"));
    try {
      return MAPPER.readTree(text);
    } catch (StreamConstraintsException e) {
      throw new RejectedRequestException(
          ErrorCode.TOO_LARGE,
          "The value is nested more than %d deep, or has a text longer than %d or a long name or number"
              .formatted(DEPTH, TEXT));
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw new RejectedRequestException(
          ErrorCode.NOT_JSON,
          "The value is not one JSON document with each field once: line %d, column %d"
              .formatted(place.getLineNr(), place.getColumnNr()));
    }
  }

  /** The object as a record of ours, its fields not yet checked against their rules. */
  static <T> T as(Class<T> type, JsonNode object) {
    try {
      return MAPPER.treeToValue(object, type);
    } catch (JsonMappingException e) {
      throw new RejectedRequestException(ErrorCode.VIOLATION, fault(e));
    } catch (JsonProcessingException e) {
      throw new RejectedRequestException(ErrorCode.VIOLATION, "A value is out of range");
    }
  }

  private static String fault(JsonMappingException e) {
    var path = e.getPath();
    if (e instanceof UnrecognizedPropertyException) {
      // the last step is the sender's own word
      return path(path.subList(0, path.size() - 1)) + ": has an unknown field";
    }
    return path(path)
        + (e instanceof MismatchedInputException wrong
            ? ": must be " + expected(wrong.getTargetType())
            : ": has a value that is not allowed");
  }

  /** Its steps are the names of our own fields, and numbers. */
  private static String path(List<JsonMappingException.Reference> path) {
    var steps =
        path.stream()
            .map(
                step ->
                    step.getIndex() >= 0 ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
            .collect(Collectors.joining());
    return "data" + steps;
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == String.class) {
      return "text without control characters";
    }
    if (type == OffsetDateTime.class) {
      return "an instant with its offset, for example 2026-08-15T09:30:00+07:00";
    }
    if (type == Long.class) {
      return "a whole number";
    }
    if (type != null && type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    return type != null && Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }

  private static final class PlainText extends StdScalarDeserializer<String> {

    PlainText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING || !Utf8.isPlain(parser.getText())) {
        throw MismatchedInputException.from(parser, String.class, "not plain text");
      }
      return parser.getText();
    }
  }

  /** Jackson's own would take a number for the seconds since 1970. */
  private static final class WrittenInstant extends StdScalarDeserializer<OffsetDateTime> {

    WrittenInstant() {
      super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        try {
          var instant = OffsetDateTime.parse(parser.getText());
          // a database does not know each year that Java does
          if (instant.getYear() >= 1900 && instant.getYear() <= 9999) {
            return instant;
          }
        } catch (DateTimeException e) {
          // said below: this message quotes the text
        }
      }
      throw MismatchedInputException.from(parser, OffsetDateTime.class, "not an instant");
    }
  }
}
