package vn.motcua.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of {@code docs/security.md}: attack, bare Camunda, ours. With {@code
 * -Dmotcua.attack.record=true} a test writes its column, otherwise it is compared.
 */
final class AttackRecord {

  static final int BARE = 1;
  static final int OURS = 2;

  private static final Path PAGE = Path.of("docs/security.md");
  private static final String HEAD = "| Attack | Camunda 7.24 as it comes | Một Cửa |";

  private AttackRecord() {}

  /** What the column says, by attack. */
  static Map<String, String> column(int column) throws IOException {
    var outcomes = new LinkedHashMap<String, String>();
    rows(Files.readAllLines(PAGE)).forEach(row -> outcomes.put(row.get(0), row.get(column)));
    return outcomes;
  }

  static void write(int column, Map<String, String> outcomes) {
    try {
      var page = Files.readString(PAGE);
      var known = new LinkedHashMap<String, List<String>>();
      rows(page.lines().toList()).forEach(row -> known.put(row.get(0), row));
      var table = new StringBuilder(HEAD).append("\n|---|---|---|\n");
      for (var attack : Attacks.LIST) {
        var row = known.getOrDefault(attack.name(), List.of(attack.name(), "?", "?"));
        var outcome = outcomes.get(attack.name());
        table.append(
            "| %s | %s | %s |\n"
                .formatted(
                    attack.name(),
                    column == BARE ? outcome : row.get(BARE),
                    column == OURS ? outcome : row.get(OURS)));
      }
      int from = page.indexOf(HEAD);
      int to = from;
      while (page.startsWith("|", to)) {
        to = page.indexOf('\n', to) + 1;
      }
      Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(List<String> lines) {
    return lines.stream()
        .dropWhile(line -> !line.equals(HEAD))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
        .toList();
  }
}
