package vn.motcua.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A guide as whoever follows it word for word reads it.
 *
 * @param boxes what stands in grey boxes, in order
 * @param tasks the rows of the table of tasks, in order
 */
record Guide(List<Box> boxes, List<Task> tasks) {

  /**
   * @param language {@code sh} for something to do, {@code yaml} for something to add to a file
   */
  record Box(String language, String content) {}

  record Task(String account, String task, String variable, String value) {}

  private static final Pattern BOX = Pattern.compile("(?s)\n```(\\w+)\n(.*?)\n```\n");
  private static final Pattern TASK =
      Pattern.compile("\n\\| `(\\w+)` \\|[^|]*`(userTask_\\w+)` \\|[^|]*`(\\w+)` = `(\\w+)` \\|");

  static Guide read(String file) {
    try {
      var text = Files.readString(Path.of("docs", file));
      return new Guide(
          BOX.matcher(text)
              .results()
              .map(match -> new Box(match.group(1), match.group(2)))
              .toList(),
          TASK.matcher(text).results().map(Guide::task).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Task task(MatchResult row) {
    return new Task(row.group(1), row.group(2), row.group(3), row.group(4));
  }
}
