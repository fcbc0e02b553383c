package vn.motcua.procedures;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports a key that no row has and reads on, so that the row's other faults are found too. */
final class UnknownKeys extends DeserializationProblemHandler {

  private final Consumer<String> faults;

  UnknownKeys(Consumer<String> faults) {
    this.faults = faults;
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      @Nullable JsonDeserializer<?> deserializer,
      Object beanOrClass,
      String key)
      throws IOException {
    Collection<Object> known =
        deserializer == null
            ? List.of()
            : Objects.requireNonNullElse(deserializer.getKnownPropertyNames(), List.of());
    faults.accept(
        "unknown key %s; known here: %s"
            .formatted(
                key,
                known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))));
    parser.skipChildren();
    return true;
  }
}
