package vn.motcua.web.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table of the page on security.
 *
 * @param rows by the names of the columns
 */
record Table(List<Map<String, String>> rows) {

  private static final Path PAGE = Path.of("docs", "security.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** The first one below a heading. */
  static Table below(String heading) {
    try {
      var lines =
          Files.readAllLines(PAGE).stream()
              .dropWhile(line -> !line.matches("#+ " + Pattern.quote(heading)))
              .dropWhile(line -> !line.startsWith("|"))
              .takeWhile(line -> line.startsWith("|"))
              .map(Table::cells)
              .toList();
      if (lines.isEmpty()) {
        throw new AssertionError("%s has no table below “%s”".formatted(PAGE, heading));
      }
      return new Table(lines.stream().skip(2).map(row -> named(lines.get(0), row)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands in backquotes, in order. */
  static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList();
  }

  private static Map<String, String> named(List<String> columns, List<String> row) {
    var named = new LinkedHashMap<String, String>();
    IntStream.range(0, columns.size() - 1).forEach(n -> named.put(columns.get(n), row.get(n)));
    return named;
  }
}
