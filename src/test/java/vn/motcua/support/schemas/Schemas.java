package vn.motcua.support.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published schemas, as one who has only them would use them. */
public final class Schemas {

  public static final Path FOLDER = Path.of("docs/events/schemas");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY = registry(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  /** The published schemas read as of that draft, whatever they say. */
  public static SchemaRegistry registry(SpecificationVersion draft) {
    return SchemaRegistry.withDefaultDialect(
        draft,
        builder ->
            builder
                .schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
                .schemaIdResolvers(
                    ids ->
                        ids.mapPrefix("https://motcua.vn/schemas/dossier/", "classpath:schemas/")
                            .mapPrefix(
                                "https://motcua.vn/schemas/request/",
                                "classpath:schemas/request-")));
  }

  /** What is wrong with that value; nothing, when it is what the schema says. */
  public static List<String> errors(String schemaId, JsonNode value) {
    return REGISTRY.getSchema(SchemaLocation.of(schemaId)).validate(value).stream()
        .map(Error::toString)
        .toList();
  }

  public static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
