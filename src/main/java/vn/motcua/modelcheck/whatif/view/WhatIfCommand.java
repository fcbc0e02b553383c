package vn.motcua.modelcheck.whatif.view;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.RuleSets;
import vn.motcua.modelcheck.steps.OfficeCatalogue;
import vn.motcua.modelcheck.steps.OfficeModels;
import vn.motcua.modelcheck.steps.UnusableModelsException;
import vn.motcua.modelcheck.whatif.PlanDossier;
import vn.motcua.modelcheck.whatif.WhatIf;
import vn.motcua.procedures.BadCatalogueException;
import vn.motcua.procedures.UnknownProcedureException;

/**
 * {@code mvn -q -Pwhatif -Dprocedure=1.004873 -DacceptedAt=2026-11-09T08:00}: prints the table, and
 * writes picture and page to {@code target/what-if}. Needs neither engine nor database.
 */
public final class WhatIfCommand {

  private final Path target;
  private final PrintStream out;
  private final PrintStream err;

  WhatIfCommand(Path target, PrintStream out, PrintStream err) {
    this.target = target;
    this.out = out;
    this.err = err;
  }

  /**
   * @param arguments {@code models=}, {@code procedure=}, {@code acceptedAt=} and {@code model=}
   */
  public static void main(String[] arguments) {
    var logging = LoggingSystem.get(WhatIfCommand.class.getClassLoader());
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = new WhatIfCommand(Path.of("target", "what-if"), out, err).run(List.of(arguments));
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Returns 0, or 1 if it had to say what is wrong. */
  int run(List<String> arguments) {
    try {
      var model = value(arguments, "model");
      var acceptedAt = instant(value(arguments, "acceptedAt"));
      var models = Path.of(value(arguments, "models"));
      show(plan(models, value(arguments, "procedure"), model.isEmpty() ? null : model, acceptedAt));
      return 0;
    } catch (UnknownProcedureException
        | UnusableModelsException
        | BadCatalogueException
        | UnknownYearException
        | RuleSets.NoRuleSetException
        | DateTimeException e) {
      err.println(e.getMessage());
      return 1;
    } catch (IOException e) {
      err.println("Không ghi được vào %s: %s".formatted(target, e.getMessage()));
      return 1;
    }
  }

  private static String value(List<String> arguments, String name) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(name + "="))
        .map(argument -> argument.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static WhatIf plan(Path models, String procedure, @Nullable String model, Instant at) {
    var rules =
        new DeadlineRules(
            WorkingCalendar.load(new ClassPathResource("calendar/working-days.yaml")));
    var ruleSets = RuleSets.load(new ClassPathResource("deadline/rule-sets.yaml"));
    return new PlanDossier(OfficeModels.read(models), rules, ruleSets)
        .of(OfficeCatalogue.of(models).get(procedure), model, at);
  }

  private void show(WhatIf plan) throws IOException {
    out.print(TextTable.of(plan));
    Files.createDirectories(target);
    var name = "%s-%s".formatted(plan.procedure().code(), plan.model());
    var picture = target.resolve(name + ".svg");
    var page = target.resolve(name + ".html");
    Files.writeString(picture, TimelineSvg.of(plan));
    Files.writeString(page, WhatIfPage.of(plan));
    out.println("%nHình: %s%nTrang: %s".formatted(picture, page));
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return local(text);
    }
  }

  private static Instant local(String text) {
    try {
      return LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw new DateTimeException(
          ("acceptedAt = “%s” không phải là thời điểm: viết như 2026-11-09T08:00 (giờ Việt Nam)"
                  + " hoặc 2026-11-09T08:00+07:00. / is no instant: write it like"
                  + " 2026-11-09T08:00")
              .formatted(text));
    }
  }
}
