package vn.motcua.fuzz.calls;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Random;
import java.util.UUID;

/** JSON that a type can be read from, found by Jackson's own reflection. */
final class Bodies {

  private static final int DEPTH = 4;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
  private final Random random;
  private final Values values;

  Bodies(Random random, Values values) {
    this.random = random;
    this.values = values;
  }

  JsonNode of(java.lang.reflect.Type type) {
    return of(mapper.constructType(type), "", 0);
  }

  private JsonNode of(JavaType type, String name, int depth) {
    var raw = type.getRawClass();
    if (raw.isEnum()) {
      return JSON.textNode(
          raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)].toString());
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return JSON.booleanNode(random.nextBoolean());
    }
    if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
      return number();
    }
    if (raw == UUID.class || raw == String.class || raw == Object.class || raw == JsonNode.class) {
      return random.nextInt(8) == 0 ? wrong() : JSON.textNode(values.text(name));
    }
    if (raw == LocalDate.class) {
      return JSON.textNode(values.instant().substring(0, 10));
    }
    if (raw == OffsetDateTime.class) {
      return JSON.textNode(values.instant());
    }
    if (raw == Date.class) {
      return JSON.textNode(values.instant().replaceFirst("\\+07:00", ".000+0700"));
    }
    if (depth > DEPTH) {
      return JSON.nullNode();
    }
    if (type.isCollectionLikeType() || type.isArrayType()) {
      var array = JSON.arrayNode();
      for (int n = random.nextInt(3); n > 0; n--) {
        array.add(of(type.getContentType(), name, depth + 1));
      }
      return array;
    }
    return type.isMapLikeType() ? map(type, depth) : bean(type, depth);
  }

  private JsonNode map(JavaType type, int depth) {
    var object = JSON.objectNode();
    for (int n = random.nextInt(3); n > 0; n--) {
      object.set(values.text("variable"), of(type.getContentType(), "value", depth + 1));
    }
    return object;
  }

  private JsonNode bean(JavaType type, int depth) {
    var object = JSON.objectNode();
    var properties = mapper.getDeserializationConfig().introspect(type).findProperties();
    // of a query's hundred parameters a few: all of them at once find nothing
    double share = type.getRawClass().isRecord() ? 0.97 : Math.min(0.9, 6.0 / properties.size());
    for (var property : properties) {
      if (property.couldDeserialize() && random.nextDouble() < share) {
        object.set(
            property.getName(), of(property.getPrimaryType(), property.getName(), depth + 1));
      }
    }
    return object;
  }

  private JsonNode number() {
    return switch (random.nextInt(10)) {
      case 0 -> JSON.numberNode(-1);
      case 1 -> JSON.numberNode(Long.MAX_VALUE);
      case 2 -> JSON.numberNode(new BigDecimal("1E+400"));
      case 3 -> JSON.numberNode(0);
      default -> JSON.numberNode(1 + random.nextInt(30));
    };
  }

  /** What hardly any field takes. */
  JsonNode wrong() {
    return switch (random.nextInt(12)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(true);
      case 2 -> JSON.arrayNode();
      case 3 -> JSON.objectNode();
      case 4 -> JSON.arrayNode().add(JSON.arrayNode().add(JSON.nullNode()));
      case 5 -> JSON.objectNode().put("value", "x").put("type", "Object");
      case 6 -> JSON.numberNode(new BigDecimal("-1E-400"));
      case 7 -> number();
      default -> JSON.textNode(values.nasty());
    };
  }
}
