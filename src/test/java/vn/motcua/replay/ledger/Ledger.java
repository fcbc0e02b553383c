package vn.motcua.replay.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers of a ledger file: UTF-8, with or without a byte order mark, lines ended in any way,
 * quoted as in RFC 4180, rows in any order.
 */
public final class Ledger {

  static final List<String> COLUMNS =
      List.of(
          "no",
          "procedure",
          "channel",
          "submitted_at",
          "accepted_at",
          "waits",
          "finished_at",
          "returned_at");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  private final RowReader rows;
  private final RowCheck check;
  private final Map<String, Long> lineOf = new HashMap<>();
  private final List<Row> good = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private Ledger(LedgerRules rules) {
    this.rows = new RowReader(rules.procedures());
    this.check = new RowCheck(rules);
  }

  /**
   * Reads and checks the whole file.
   *
   * @return the rows, in the file's order
   * @throws BadLedgerException which names every row that cannot be replayed, by its line, its
   *     {@code no} and the reason
   */
  public static List<Row> read(Path file, LedgerRules rules) throws BadLedgerException {
    if (!Files.isRegularFile(file)) {
      throw new BadLedgerException(List.of("there is no such file: give the path of a CSV file"));
    }
    var ledger = new Ledger(rules);
    try (var parser = CSVParser.parse(withoutMark(Files.newBufferedReader(file)), FORMAT)) {
      ledger.read(parser);
    } catch (IOException | UncheckedIOException e) {
      ledger.problems.add(unreadable(e));
    }
    if (!ledger.problems.isEmpty()) {
      throw new BadLedgerException(ledger.problems);
    }
    return List.copyOf(ledger.good);
  }

  private void read(CSVParser parser) {
    var records = parser.iterator();
    if (!records.hasNext()) {
      problems.add("the file is empty: its first line must be " + String.join(",", COLUMNS));
      return;
    }
    var header = records.next().toList();
    if (!isHeader(header)) {
      return;
    }
    while (records.hasNext()) {
      var record = records.next();
      if (record.size() > 1 || !record.get(0).isBlank()) {
        read(record, header, parser.getCurrentLineNumber());
      }
    }
    if (good.isEmpty() && problems.isEmpty()) {
      problems.add("the file has no dossier below its header");
    }
  }

  private boolean isHeader(List<String> header) {
    problem("column %s is missing", COLUMNS.stream().filter(c -> !header.contains(c)));
    problem("column '%s' is unknown", header.stream().filter(c -> !COLUMNS.contains(c)));
    problem(
        "column %s is there twice",
        COLUMNS.stream().filter(c -> header.indexOf(c) != header.lastIndexOf(c)));
    if (!problems.isEmpty()) {
      problems.add("line 1: the columns must be " + String.join(",", COLUMNS));
    }
    return problems.isEmpty();
  }

  private void problem(String format, Stream<String> columns) {
    columns.map(column -> "line 1: " + format.formatted(column)).forEach(problems::add);
  }

  private void read(CSVRecord record, List<String> header, long line) {
    int at = header.indexOf("no");
    var no = at < record.size() ? record.get(at) : "";
    var wrong = new ArrayList<String>();
    if (no.isEmpty()) {
      wrong.add("no is missing");
    }
    var first = no.isEmpty() ? null : lineOf.putIfAbsent(no, line);
    if (first != null) {
      wrong.add("this no is already on line " + first);
    }
    var row = record.size() == header.size() ? row(record, header, line, wrong) : null;
    if (record.size() != header.size()) {
      wrong.add("has %d columns instead of %d".formatted(record.size(), header.size()));
    }
    if (wrong.isEmpty()) {
      good.add(Objects.requireNonNull(row));
    } else {
      problems.add("line %d, no %s: %s".formatted(line, no, String.join("; ", wrong)));
    }
  }

  private @Nullable Row row(CSVRecord record, List<String> header, long line, List<String> wrong) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), record.get(i));
    }
    var row = rows.read(line, values, wrong);
    if (row != null) {
      wrong.addAll(check.problems(row));
    }
    return row;
  }

  private static BufferedReader withoutMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private static String unreadable(Exception e) {
    var cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return cause instanceof CharacterCodingException
        ? "the file is not in UTF-8"
        : "the file cannot be read: " + cause.getMessage();
  }
}
