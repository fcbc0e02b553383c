package vn.motcua.procedures;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The content of a catalogue file without a fault, in its order. Immutable. */
public record Catalogue(
    String version, List<Procedure.Field> fields, Map<String, Procedure> byCode) {

  static Catalogue of(String version, List<Procedure.Field> fields, List<Procedure> procedures) {
    return new Catalogue(
        version,
        List.copyOf(fields),
        procedures.stream()
            .collect(toMap(Procedure::code, p -> p, (first, second) -> first, LinkedHashMap::new)));
  }
}
