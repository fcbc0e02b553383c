package vn.motcua.replay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossier.Channel;

class LedgerTest {

  private static final LedgerRules RULES = LedgerRules.load();
  private static final String HEADER = String.join(",", Ledger.COLUMNS);
  private static final String GOOD =
      "1,1.004873,COUNTER,2023-01-03T08:00+07:00,2023-01-03T09:00+07:00,,2023-01-05T09:00+07:00,2023-01-05T10:00+07:00";

  @TempDir Path folder;

  @Test
  void theExampleIsGood() throws BadLedgerException {
    assertThat(Ledger.read(Path.of("examples/ward-2023.csv"), RULES)).hasSize(567);
  }

  @Test
  void everyColumnIsRead() throws Exception {
    var rows =
        read(
            HEADER,
            "7,1.004873,ONLINE,2023-01-03T01:00Z,2023-01-03T09:00+07:00,"
                + "supplement:2023-01-03T10:00+07:00/2023-01-04T08:00+07:00;payment:2023-01-04T08:00+07:00/2023-01-04T08:00+07:00,"
                + "2023-01-05T09:00:00.0004+07:00,");
    var row = rows.get(0);
    assertThat(row.name()).isEqualTo("line 2, no 7");
    assertThat(row.procedure().code()).isEqualTo("1.004873");
    assertThat(row.channel()).isEqualTo(Channel.ONLINE);
    assertThat(row.submittedAt()).isEqualTo("2023-01-03T01:00:00Z");
    assertThat(row.acceptedAt()).isEqualTo("2023-01-03T02:00:00Z");
    assertThat(row.waits())
        .containsExactly(
            wait(Row.Kind.SUPPLEMENT, "2023-01-03T03:00:00Z", "2023-01-04T01:00:00Z"),
            wait(Row.Kind.PAYMENT, "2023-01-04T01:00:00Z", "2023-01-04T01:00:00Z"));
    assertThat(row.finishedAt()).as("whole milliseconds").isEqualTo("2023-01-05T02:00:00Z");
    assertThat(row.returnedAt()).isNull();
  }

  @Test
  void aFileFromASpreadsheetIsRead() throws Exception {
    var quoted = "\"" + GOOD.replace(",", "\",\"") + "\"";
    Files.writeString(
        file(), "\uFEFF" + HEADER + "\r\n" + quoted + "\r\n\r\n  \r\n", StandardCharsets.UTF_8);
    assertThat(Ledger.read(file(), RULES)).extracting(Row::no).containsExactly("1");
  }

  @Test
  void columnsMayStandInAnotherOrder() throws Exception {
    var rows =
        read(
            "channel,no,procedure,submitted_at,accepted_at,waits,finished_at,returned_at",
            GOOD.replace("1,1.004873,COUNTER", "COUNTER,1,1.004873"));
    assertThat(rows).extracting(Row::no).containsExactly("1");
  }

  @Test
  void aMissingFileIsBad() {
    assertThat(problems()).containsExactly("there is no such file: give the path of a CSV file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void anEmptyFileIsBad(String content) throws IOException {
    Files.writeString(file(), content);
    assertThat(problems()).singleElement().asString().startsWith("the file is empty");
  }

  @Test
  void aFileWithoutDossiersIsBad() throws IOException {
    assertThat(problems(HEADER)).containsExactly("the file has no dossier below its header");
  }

  @Test
  void aFileInAnotherEncodingIsBad() throws IOException {
    Files.write(
        file(), (HEADER + "\n" + GOOD.replace(",,", ",é,")).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problems()).containsExactly("the file is not in UTF-8");
  }

  @Test
  void brokenQuotesAreBad() throws IOException {
    assertThat(problems(HEADER, "\"1\"x" + GOOD.substring(1)))
        .singleElement()
        .asString()
        .startsWith("the file cannot be read:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no,procedure,channel,submitted_at,accepted_at,waits,finished_at|column returned_at is missing",
        "no,procedure,channel,submitted_at,accepted_at,waits,finished_at,returned_at,name|column 'name' is unknown",
        "no,procedure,channel,submitted_at,accepted_at,waits,finished_at,finished_at|column finished_at is there twice",
        "1,1.004873,COUNTER,2023-01-03T08:00+07:00,,,,|column no is missing",
      })
  void aWrongHeaderIsBad(String header, String reason) throws IOException {
    assertThat(problems(header, GOOD)).contains("line 1: " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.004873|1.999999|procedure '1.999999' is not in the catalogue",
        "COUNTER|counter|channel 'counter' is not one of [COUNTER, ONLINE, POST]",
        "2023-01-03T08:00+07:00|2023-01-03T08:00|submitted_at '2023-01-03T08:00' is not an instant with an offset",
        "2023-01-03T08:00+07:00|2023-02-30T08:00+07:00|submitted_at '2023-02-30T08:00+07:00' is not an instant",
        "2023-01-03T08:00+07:00|''|submitted_at is missing",
        "2023-01-05T09:00+07:00|''|finished_at is missing",
        "2023-01-05T10:00+07:00|yesterday|returned_at 'yesterday' is not an instant",
        "2023-01-03T09:00+07:00|2023-01-03T07:59+07:00|accepted_at 2023-01-03T07:59+07:00 is before submitted_at 2023-01-03T08:00+07:00",
        "2023-01-05T09:00+07:00|2023-01-03T08:59+07:00|finished_at 2023-01-03T08:59+07:00 is before accepted_at 2023-01-03T09:00+07:00",
        "2023-01-05T10:00+07:00|2023-01-05T08:59+07:00|returned_at 2023-01-05T08:59+07:00 is before finished_at",
        "2023-01-03T08:00+07:00|2022-12-30T08:00+07:00|There is no working calendar for the year 2022",
        ",2023-01-05T10:00+07:00|''|has 7 columns instead of 8",
        "2023-01-05T10:00+07:00|2023-01-05T10:00+07:00,x|has 9 columns instead of 8",
      })
  void aBadValueIsNamed(String good, String bad, String reason) throws IOException {
    assertThat(problems(HEADER, GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
        .singleElement()
        .asString()
        .startsWith("line 2, no 1: " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "holiday:03T10/04T10|wait 'holiday:2023-01-03T10:00+07:00/2023-01-04T10:00+07:00' is not supplement:FROM/TO or payment:FROM/TO",
        "payment:03T10/04T10;|wait '' is not supplement:FROM/TO",
        "payment:03T10/|wait is missing",
        "payment:04T10/03T10|payment from 2023-01-04T10:00+07:00 ends at 2023-01-03T10:00+07:00, before it begins",
        "supplement:03T07/03T09|supplement from 2023-01-03T07:00+07:00 begins before submitted_at",
        "supplement:03T08/03T10|supplement from 2023-01-03T08:00+07:00 begins before accepted_at and ends after it",
        "payment:03T08/03T09|payment from 2023-01-03T08:00+07:00 begins before accepted_at, when nothing is to be paid",
        "payment:04T10/05T10|payment from 2023-01-04T10:00+07:00 ends after finished_at",
        "payment:03T10/04T10;supplement:04T08/04T11|supplement from 2023-01-04T08:00+07:00 begins before the wait in front of it has ended",
        "payment:04T10/04T11;supplement:03T10/03T11|supplement from 2023-01-03T10:00+07:00 begins before the wait in front of it has ended",
        "supplement:03T08/03T08;supplement:03T08/03T09|more than one wait before accepted_at",
        "supplement:03T10/04T10;supplement:04T10/04T10|supplement from 2023-01-04T10:00+07:00 arrives at the same instant as another",
      })
  void aBadWaitIsNamed(String waits, String reason) throws IOException {
    var full = waits.replaceAll("(\\d\\dT\\d\\d)", "2023-01-$1:00+07:00");
    assertThat(problems(HEADER, GOOD.replace(",,", "," + full + ",")))
        .singleElement()
        .asString()
        .startsWith("line 2, no 1: " + reason);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-30T08:00+07:00,,2027",
    // the date could be computed, but not whether the supplement comes within 15 working days
    "2026-12-15T08:00+07:00,supplement:2026-12-15T08:00+07:00/2026-12-15T10:00+07:00,2027",
    "2026-12-20T08:00+07:00,payment:2026-12-20T08:00+07:00/2027-01-10T10:00+07:00,2027",
  })
  void aDueDateInAYearWithoutCalendarIsBad(String acceptedAt, String waits, int year)
      throws IOException {
    var row =
        "1,1.004873,POST,%1$s,%1$s,%2$s,2027-02-01T09:00+07:00,"
            .formatted(acceptedAt, waits == null ? "" : waits);
    assertThat(problems(HEADER, row))
        .singleElement()
        .asString()
        .startsWith("line 2, no 1: There is no working calendar for the year " + year);
  }

  @Test
  void aNumberGivenTwiceNamesTheOtherLine() throws IOException {
    assertThat(problems(HEADER, GOOD, "", GOOD))
        .containsExactly("line 4, no 1: this no is already on line 2");
  }

  @Test
  void aMissingNumberIsNamed() throws IOException {
    assertThat(problems(HEADER, GOOD.substring(1))).containsExactly("line 2, no : no is missing");
  }

  @Test
  void everyBadRowIsReportedWithAllItsReasons() throws IOException {
    assertThat(
            problems(
                HEADER,
                GOOD,
                "2,x,y,2023-01-03T08:00+07:00,2023-01-03T09:00+07:00,,2023-01-05T09:00+07:00,",
                "3,1.004873,POST,2023-01-03T08:00+07:00,2023-01-02T09:00+07:00,,2023-01-01T09:00+07:00,"))
        .containsExactly(
            "line 3, no 2: procedure 'x' is not in the catalogue; channel 'y' is not one of [COUNTER, ONLINE, POST]",
            "line 4, no 3: accepted_at 2023-01-02T09:00+07:00 is before submitted_at 2023-01-03T08:00+07:00;"
                + " finished_at 2023-01-01T09:00+07:00 is before accepted_at 2023-01-02T09:00+07:00");
  }

  @Test
  void aLongListIsCutShort() throws IOException {
    var bad =
        IntStream.rangeClosed(1, 60)
            .mapToObj(no -> no + GOOD.substring(1).replace("COUNTER", "x"))
            .collect(Collectors.joining("\n"));
    Files.writeString(file(), HEADER + "\n" + bad);
    var message = thrown().getMessage();
    assertThat(message.lines()).hasSize(51).last().isEqualTo("and 10 more");
    assertThat(message).startsWith("line 2, no 1: ").contains("line 51, no 50: ");
  }

  private static Row.Wait wait(Row.Kind kind, String from, String to) {
    return new Row.Wait(kind, Instant.parse(from), Instant.parse(to));
  }

  private List<Row> read(String... lines) throws IOException, BadLedgerException {
    Files.write(file(), List.of(lines));
    return Ledger.read(file(), RULES);
  }

  private List<String> problems(String... lines) throws IOException {
    Files.write(file(), List.of(lines));
    return problems();
  }

  private List<String> problems() {
    return thrown().problems();
  }

  private BadLedgerException thrown() {
    return catchThrowableOfType(BadLedgerException.class, () -> Ledger.read(file(), RULES));
  }

  private Path file() {
    return folder.resolve("ledger.csv");
  }
}
