package vn.motcua.procedures;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The catalogue, in the file's order. It is read at the start, and again where {@link #reload} is
 * called; all threads see the one or the other catalogue, whole.
 */
@Component
public class Procedures {

  private final Resource location;
  private volatile Catalogue current;

  /**
   * Reads the file and checks every row of it.
   *
   * @throws BadCatalogueException which lists all that is wrong with the file
   */
  public Procedures(
      @Value(
              "${motcua.procedures.location:file:${motcua.models.folder:bpmn}/procedures/catalogue.yaml}")
          Resource location) {
    this.location = location;
    this.current = new CatalogueReader(location).read(Set::of);
  }

  /**
   * Reads the file again. One with a fault changes nothing.
   *
   * @param needed codes of the procedures by which dossiers are open; none of them may go
   * @return what was before, to be {@link #restore}d
   * @throws BadCatalogueException which lists all that is wrong with the file
   */
  public synchronized Catalogue reload(Supplier<Set<String>> needed) {
    var before = current;
    current = new CatalogueReader(location).read(needed);
    return before;
  }

  /** Takes a {@link #reload} back. */
  public synchronized void restore(Catalogue before) {
    current = before;
  }

  /** Another one whenever the file's content is another; of a file that is away, an empty one. */
  public String fingerprint() {
    try {
      return Integer.toHexString(Arrays.hashCode(location.getContentAsByteArray()));
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * @throws UnknownProcedureException when the catalogue has no such code
   */
  public Procedure get(String code) {
    return find(code).orElseThrow(() -> new UnknownProcedureException(code));
  }

  public Optional<Procedure> find(String code) {
    return Optional.ofNullable(current.byCode().get(code));
  }

  public List<Procedure> all() {
    return List.copyOf(current.byCode().values());
  }

  /** The fields of administration, also those without a procedure. */
  public List<Procedure.Field> fields() {
    return current.fields();
  }

  /** The version that the file gives itself, for example {@code 2026.1}. */
  public String version() {
    return current.version();
  }
}
