package vn.motcua.modelcheck.steps;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import vn.motcua.procedures.Procedures;

/** Finds the catalogue for models without an application. */
public final class OfficeCatalogue {

  private static final String FILE = "procedures/catalogue.yaml";

  private OfficeCatalogue() {}

  /**
   * That which lies beside the models, else that of {@code bpmn/}.
   *
   * @throws vn.motcua.procedures.BadCatalogueException which lists all that is wrong with it, or
   *     says that there is none
   */
  public static Procedures of(Path models) {
    var beside = models.resolve(FILE);
    return new Procedures(
        new FileSystemResource(
            Files.isRegularFile(beside) ? beside : Path.of("bpmn").resolve(FILE)));
  }
}
