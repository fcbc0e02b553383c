package vn.motcua.modelcheck.processdoc;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.RuleSets;
import vn.motcua.modelcheck.steps.OfficeCatalogue;
import vn.motcua.modelcheck.steps.OfficeModels;
import vn.motcua.modelcheck.steps.UnusableModelsException;
import vn.motcua.procedures.BadCatalogueException;

/** {@code mvn -q -Pprocessdoc}: writes {@code docs/process/index.html} anew. */
public final class ProcessDocCommand {

  private ProcessDocCommand() {}

  /**
   * @param arguments the folder of models, and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    var logging = LoggingSystem.get(ProcessDocCommand.class.getClassLoader());
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    try {
      var page = page(Path.of(arguments[0]));
      var file = Path.of(arguments[1]);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, page);
    } catch (UnusableModelsException | BadCatalogueException e) {
      new PrintStream(System.err, true, StandardCharsets.UTF_8).println(e.getMessage());
      System.exit(1);
    }
  }

  static String page(Path models) {
    var rules =
        new DeadlineRules(
            WorkingCalendar.load(new ClassPathResource("calendar/working-days.yaml")));
    var ruleSets = RuleSets.load(new ClassPathResource("deadline/rule-sets.yaml"));
    return ProcessPage.of(OfficeModels.read(models), OfficeCatalogue.of(models), rules, ruleSets);
  }
}
