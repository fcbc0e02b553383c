package vn.motcua.modelcheck.steps;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import vn.motcua.procedures.Procedures;

/** Finds the catalogue for models without an application. */
public final class OfficeCatalogue {

  private static final String FILE = "procedures/catalogue.yaml";

  private OfficeCatalogue() {}

  /**
   * That which lies beside the models, else that of {@code bpmn/}, else the one that is shipped.
   *
   * @throws vn.motcua.procedures.BadCatalogueException which lists all that is wrong with it
   */
  public static Procedures of(Path models) {
    var resource =
        Stream.of(models.resolve(FILE), Path.of("bpmn").resolve(FILE))
            .filter(Files::isRegularFile)
            .findFirst()
            .<Resource>map(FileSystemResource::new)
            .orElseGet(() -> new ClassPathResource(FILE));
    return new Procedures(resource);
  }
}
