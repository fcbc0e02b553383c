package vn.motcua.procedures;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The catalogue as it was at start, in the file's order. Immutable and safe for all threads. */
@Component
public class Procedures {

  private final String version;
  private final List<Procedure.Field> fields;
  private final Map<String, Procedure> byCode;

  /**
   * Reads the file and checks every row of it.
   *
   * @throws BadCatalogueException which lists all that is wrong with the file
   */
  public Procedures(
      @Value("${motcua.procedures.location:classpath:procedures/catalogue.yaml}")
          Resource location) {
    Catalogue catalogue = new CatalogueReader(location).read();
    this.version = catalogue.version();
    this.fields = catalogue.fields();
    this.byCode =
        catalogue.procedures().stream()
            .collect(toMap(Procedure::code, p -> p, (first, second) -> first, LinkedHashMap::new));
  }

  /**
   * @throws UnknownProcedureException when the catalogue has no such code
   */
  public Procedure get(String code) {
    return find(code).orElseThrow(() -> new UnknownProcedureException(code));
  }

  public Optional<Procedure> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public List<Procedure> all() {
    return List.copyOf(byCode.values());
  }

  /** The fields of administration, also those without a procedure. */
  public List<Procedure.Field> fields() {
    return fields;
  }

  /** The version that the file gives itself, for example {@code 2026.1}. */
  public String version() {
    return version;
  }
}
