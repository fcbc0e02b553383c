package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** Every test takes the good file with one row and spoils it in one place. */
@ExtendWith(OutputCaptureExtension.class)
class BadCatalogueTest {

  private static final String ROW = "row 1 (line 6, code 1.004873): ";

  private final String good = read("procedures/one-row.yaml");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: Cấp.* | nam: Cấp | unknown key nam; known here: code, confidence, fee, field,"
            + " guidance, handlingGroup, limit, name, note, papers, retentionYears, reviewModel",
        "confidence: MEDIUM | `confidence: MEDIUM\n    retentionYears: 0` | retentionYears must be from 1 to"
            + " 100",
        "name: Cấp.* | nam: Cấp | name is missing or empty",
        "amount: 3, | amount: 3, cutof: \"16:00\", | unknown key cutof; known here:"
            + " afterCutoffNextDay, amount, atRiskPercent, cutoff, onSupplement, unit",
        "WORKING_DAYS | WEEKS | limit.unit must be one of WORKING_DAYS, CALENDAR_DAYS,"
            + " WORKING_HOURS, IN_DAY, not WEEKS",
        "amount: 3, | amount: 0, | limit.amount must be at least 1",
        "amount: 3, | amount: 2.5, | limit.amount must be a whole number, not 2.5",
        "amount: 3, | amount: three, | limit.amount must be a whole number, not three",
        "amount: 3, |  | limit.amount is missing or empty",
        "WORKING_DAYS | IN_DAY | limit.amount must be 1 for IN_DAY",
        "amount: 3, | amount: 3, cutoff: 25:00, | limit.cutoff must be a time such as \"15:00\","
            + " not 25:00",
        "amount: 3, | amount: 3, atRiskPercent: 100, | limit.atRiskPercent must be from 1 to 99",
        "amount: 3, | amount: 3, atRiskPercent: 0, | limit.atRiskPercent must be from 1 to 99",
        "amount: 3, | amount: 3, onSupplement: PAUSE, | limit.onSupplement must be one of RESTART,"
            + " RESUME, not PAUSE",
        "amount: 3, | amount: 3, afterCutoffNextDay: maybe, | limit.afterCutoffNextDay must be true"
            + " or false, not maybe",
        "limit: .* | limit: 3 days | limit must be keys with values",
        "limit: .* |  | limit is missing or empty",
        "field: civil-status | field: taxes | field taxes is not in the list fields, which has"
            + " civil-status",
        "amount: 0 | amount: -1 | fee.amount must not be negative",
        "fee: .* |  | fee is missing or empty",
        "code: declaration | code: ' ' | papers[0].code is missing or empty",
        "name: Tờ khai.* | name: ' ' | papers[0].name is missing or empty",
        "specialist-judicial | specialist-tax | handlingGroup must be specialist-judicial,"
            + " specialist-land, specialist-social or specialist-economy",
        "reviewModel: .* | reviewModel: | reviewModel is missing or empty",
        "guidance: .* | guidance: ' ' | guidance is missing or empty",
        "confidence: MEDIUM | confidence: SOME | confidence must be one of HIGH, MEDIUM, LOW, not"
            + " SOME",
        "confidence: MEDIUM |  | confidence is missing or empty",
      })
  void aWrongRowIsNamedWithItsLineAndTheReason(String from, String to, String reason) {
    assertThat(faultsOf(good.replaceFirst(from, to == null ? "" : to))).contains(ROW + reason);
  }

  @Test
  void aCodeOfAnotherFormIsNamed() {
    assertThat(faultsOf(good.replace("\"1.004873\"", "1.4873")))
        .containsExactly(
            "row 1 (line 6, code 1.4873): code must have the form \"1.004873\", in quotes");
    assertThat(faultsOf(good.replace("code: \"1.004873\"", "note: none")))
        .containsExactly("row 1 (line 6, no code): code is missing or empty");
  }

  @Test
  void aCodeWithoutQuotesKeepsItsLastZero() {
    assertThat(load(good.replace("\"1.004873\"", "1.001690")).all())
        .extracting(Procedure::code)
        .containsExactly("1.001690");
  }

  @Test
  void anUnquotedCutoffIsATimeOfDay() {
    Procedures procedures = load(good.replace("amount: 3,", "amount: 3, cutoff: 16:30,"));

    assertThat(procedures.get("1.004873").limit().cutoff()).isEqualTo(LocalTime.of(16, 30));
  }

  @Test
  void aRepeatedCodeNamesTheFirstRowThatHasIt() {
    assertThat(faultsOf(good + good.substring(good.indexOf("  - code: \"1.004873\""))))
        .containsExactly("row 2 (line 18, code 1.004873): code is already that of row 1");
    assertThat(
            faultsOf(
                good.replace("procedures:", "  - code: civil-status\n    name: Khác\nprocedures:")))
        .containsExactly("field 2 (line 5, code civil-status): code is already that of field 1");
  }

  @Test
  void aRepeatedPaperIsNamed() {
    String paper = "      - code: declaration\n        name: Tờ khai theo mẫu\n";

    assertThat(faultsOf(good.replace(paper, paper + paper)))
        .containsExactly(ROW + "papers has the code declaration twice");
  }

  @Test
  void aProcedureWithoutPapersIsNamed() {
    assertThat(faultsOf(good.replaceFirst("papers:\n.*\n.*\n", "papers: []\n")))
        .containsExactly(ROW + "papers is missing or empty");
    assertThat(faultsOf(good.replaceFirst("papers:\n.*\n.*\n", "papers: declaration\n")))
        .containsExactly(ROW + "papers must be a list");
  }

  @Test
  void allWrongRowsAreListedAtOnceInTheFilesOrder() {
    String second =
        good.substring(good.indexOf("  - code: \"1.004873\""))
            .replace("1.004873", "1.000656")
            .replace("WORKING_DAYS", "MONTHS");

    assertThat(faultsOf(good.replace("amount: 3", "amount: -3") + "  -\n" + second))
        .containsExactly(
            ROW + "limit.amount must be at least 1",
            "row 2 (line 18, no code): is empty",
            "row 3 (line 19, code 1.000656): limit.unit must be one of WORKING_DAYS, CALENDAR_DAYS,"
                + " WORKING_HOURS, IN_DAY, not MONTHS");
  }

  @Test
  void anUnknownSectionIsNamedWithItsLine() {
    assertThat(faultsOf(good + "procedure: []\n"))
        .containsExactly(
            "line 18: unknown key procedure; known here: version, source, fields, procedures");
  }

  @Test
  void aFileWithoutVersionOrProceduresIsRefused() {
    assertThat(faultsOf("fields: []\n"))
        .containsExactly("version is missing or empty", "procedures is missing or empty");
    assertThat(faultsOf("procedures: none\nversion: '1'\n"))
        .containsExactly("line 1: procedures must be a list", "procedures is missing or empty");
    assertThat(faultsOf(""))
        .contains("the file must consist of version, source, fields and procedures");
  }

  @Test
  void whatIsNoYamlIsRefusedWithTheLine() {
    assertThat(faultsOf(good.replace("fee: { amount: 0 }", "fee: { amount: 0")))
        .singleElement()
        .asString()
        .isEqualTo("line 11: while parsing a flow mapping: expected ',' or '}', but got :");
    assertThat(faultsOf(good.replace("    name: Cấp", "    code: \"1.000001\"\n    name: Cấp")))
        .containsExactly("line 7: Duplicate field 'code'");
  }

  @Test
  void aMissingFileIsNamed() {
    BadCatalogueException refusal =
        catchThrowableOfType(
            BadCatalogueException.class,
            () -> new Procedures(new ClassPathResource("procedures/none.yaml")));

    assertThat(refusal.file()).contains("procedures/none.yaml");
    assertThat(refusal.faults()).singleElement().asString().startsWith("the file cannot be read");
  }

  @Test
  void theConsoleSaysWhatToCorrectInsteadOfAStackTrace(@TempDir Path folder, CapturedOutput console)
      throws IOException {
    Path file = Files.writeString(folder.resolve("ward.yaml"), good.replace("3,", "-3,"));

    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(Procedures.class)
                    .web(WebApplicationType.NONE)
                    .run("--motcua.procedures.location=" + file.toUri()))
        .hasRootCauseInstanceOf(BadCatalogueException.class);

    assertThat(console.toString())
        .contains(
            "APPLICATION FAILED TO START",
            "The catalogue of procedures cannot be used.",
            // the log masks long numbers, one of which a temporary folder's name has
            "/ward.yaml]",
            "    row 1 (line 6, code 1.004873): limit.amount must be at least 1",
            "Correct what is listed and start again.",
            "motcua.procedures.location")
        .doesNotContain("\tat vn.motcua");
  }

  private static List<String> faultsOf(String yaml) {
    return catchThrowableOfType(BadCatalogueException.class, () -> load(yaml)).faults();
  }

  private static Procedures load(String yaml) {
    return new Procedures(
        new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "ward.yaml"));
  }

  private static String read(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
