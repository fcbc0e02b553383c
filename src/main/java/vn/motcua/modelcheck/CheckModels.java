package vn.motcua.modelcheck;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.motcua.modelcheck.steps.OfficeCatalogue;
import vn.motcua.procedures.BadCatalogueException;

/** The command {@code mvn -q -Pmodelcheck}: no engine, no database, no Spring context. */
public final class CheckModels {

  private CheckModels() {}

  /**
   * Ends the process with 1 if a model has an error.
   *
   * @param arguments the folder of the models; {@code bpmn} if there is none
   */
  public static void main(String[] arguments) {
    System.setProperty("logback.configurationFile", "modelcheck/logback.xml");
    // a terminal of this century, whatever the JVM takes it for
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(Path.of(arguments.length == 0 ? "bpmn" : arguments[0]), out));
  }

  static int run(Path models, PrintStream out) {
    if (!Files.isDirectory(models)) {
      out.println("Không có thư mục mô hình " + models + ". There is no folder of models there.");
      return 1;
    }
    try {
      List<Finding> findings =
          new ModelCheck(OfficeCatalogue.of(models)).check(ModelFiles.in(models));
      return new Report(out).print(findings) == 0 ? 0 : 1;
    } catch (BadCatalogueException e) {
      out.println("Danh mục thủ tục có lỗi. " + e.getMessage());
      return 1;
    } catch (IOException e) {
      out.println("Không đọc được mô hình. A model cannot be read: " + e.getMessage());
      return 1;
    }
  }
}
