package vn.motcua.procedures;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * Reads a catalogue file once. It goes on after a wrong row, so that one start names every fault of
 * the file and not the first.
 */
final class CatalogueReader {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          // YAML takes an unquoted 1.001690 for a number; these two keep its last zero
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Resource file;
  private final List<String> faults = new ArrayList<>();
  private final List<Row> fieldRows = new ArrayList<>();
  private final List<Row> procedureRows = new ArrayList<>();
  private @Nullable String version;

  CatalogueReader(Resource file) {
    this.file = file;
  }

  /** An entry of one of the file's lists, with the place to which a fault is pinned. */
  private record Row(String kind, int ordinal, int line, JsonNode content) {

    String code() {
      return content.path("code").asText("");
    }

    @Override
    public String toString() {
      return "%s %d (line %d, %s)"
          .formatted(kind, ordinal, line, code().isBlank() ? "no code" : "code " + code());
    }
  }

  /**
   * @param needed codes that the file must have: by each of them goes an open dossier
   * @throws BadCatalogueException which lists all that is wrong with the file
   */
  Catalogue read(Supplier<Set<String>> needed) {
    Catalogue catalogue = read();
    needed.get().stream()
        .filter(code -> !catalogue.byCode().containsKey(code))
        .sorted()
        .map(
            code ->
                "code %s is no row any more, but dossiers are open by it: put the row back until they have ended"
                    .formatted(code))
        .forEach(faults::add);
    if (!faults.isEmpty()) {
      throw refused(faults);
    }
    return catalogue;
  }

  private Catalogue read() {
    try (InputStream in = file.getInputStream();
        JsonParser parser = YAML.createParser(in)) {
      readSections(parser);
    } catch (JsonProcessingException e) {
      // what follows the place is unread, so nothing can be said of the rows yet
      String reason = "line %d: %s".formatted(lineOf(e), gist(e.getOriginalMessage()));
      throw refused(List.of(reason));
    } catch (IOException e) {
      throw refused(List.of("the file cannot be read: " + e.getMessage()));
    }
    if (version == null || version.isBlank()) {
      faults.add("version is missing or empty");
    }
    if (procedureRows.isEmpty()) {
      faults.add("procedures is missing or empty");
    }
    Catalogue catalogue = accept();
    if (!faults.isEmpty()) {
      throw refused(faults);
    }
    return catalogue;
  }

  private BadCatalogueException refused(List<String> reasons) {
    return new BadCatalogueException(file.getDescription(), reasons);
  }

  private void readSections(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      faults.add("the file must consist of version, source, fields and procedures");
      return;
    }
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      int line = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      switch (key) {
        case "version" -> version = YAML.<JsonNode>readTree(parser).asText();
        case "source" -> parser.skipChildren();
        case "fields" -> readRows(parser, "field", fieldRows);
        case "procedures" -> readRows(parser, "row", procedureRows);
        default -> {
          faults.add(
              "line %d: unknown key %s; known here: version, source, fields, procedures"
                  .formatted(line, key));
          parser.skipChildren();
        }
      }
    }
  }

  private void readRows(JsonParser parser, String kind, List<Row> rows) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      faults.add(
          "line %d: %s must be a list"
              .formatted(parser.currentTokenLocation().getLineNr(), parser.currentName()));
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = parser.currentTokenLocation().getLineNr();
      rows.add(new Row(kind, rows.size() + 1, line, parser.readValueAsTree()));
    }
  }

  private Catalogue accept() {
    try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
      Validator validator = validators.getValidator();
      Map<String, Procedure.Field> fields = new LinkedHashMap<>();
      Map<String, Row> seen = new HashMap<>();
      for (Row row : fieldRows) {
        refuseRepeatedCode(row, seen);
        convert(row, CatalogueRow.Field.class, validator)
            .ifPresent(field -> fields.put(field.code(), field.toField()));
      }
      seen.clear();
      List<Procedure> procedures = new ArrayList<>();
      for (Row row : procedureRows) {
        refuseRepeatedCode(row, seen);
        convert(row, CatalogueRow.class, validator)
            .flatMap(content -> resolve(row, content, fields))
            .ifPresent(procedures::add);
      }
      return Catalogue.of(String.valueOf(version), List.copyOf(fields.values()), procedures);
    }
  }

  private <T> Optional<T> convert(Row row, Class<T> type, Validator validator) {
    int known = faults.size();
    try {
      T content =
          YAML.readerFor(type)
              .withHandler(new UnknownKeys(reason -> fault(row, reason)))
              .readValue(row.content());
      if (content == null) {
        fault(row, "is empty");
        return Optional.empty();
      }
      validator.validate(content).stream()
          .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
          .sorted()
          .forEach(reason -> fault(row, reason));
      return faults.size() == known ? Optional.of(content) : Optional.empty();
    } catch (MismatchedInputException e) {
      fault(row, WrongForm.describe(e));
    } catch (IOException e) {
      fault(row, gist(String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private Optional<Procedure> resolve(
      Row row, CatalogueRow content, Map<String, Procedure.Field> fields) {
    int known = faults.size();
    Procedure.Field field = fields.get(content.field());
    if (field == null) {
      fault(
          row,
          "field %s is not in the list fields, which has %s"
              .formatted(content.field(), String.join(", ", fields.keySet())));
    }
    if (content.limit().unit() == TimeLimit.Unit.IN_DAY && content.limit().amount() != 1) {
      fault(row, "limit.amount must be 1 for IN_DAY");
    }
    content.papers().stream()
        .map(CatalogueRow.Paper::code)
        .filter(code -> content.papers().stream().filter(p -> p.code().equals(code)).count() > 1)
        .distinct()
        .forEach(code -> fault(row, "papers has the code %s twice".formatted(code)));
    return faults.size() == known && field != null
        ? Optional.of(content.toProcedure(field))
        : Optional.empty();
  }

  private void refuseRepeatedCode(Row row, Map<String, Row> seen) {
    Row first = row.code().isBlank() ? null : seen.putIfAbsent(row.code(), row);
    if (first != null) {
      fault(row, "code is already that of %s %d".formatted(first.kind(), first.ordinal()));
    }
  }

  private void fault(Row row, String reason) {
    faults.add(row + ": " + reason);
  }

  private static int lineOf(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  /** Without the excerpts of the file, which the libraries put on indented lines. */
  private static String gist(String message) {
    return message.lines().filter(line -> !line.startsWith(" ")).collect(joining(": "));
  }
}
