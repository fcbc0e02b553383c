package vn.motcua.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The shipped models with one fault made in them.
 *
 * @param rule that has to name it
 * @param element that has to be named; null where it is the file
 * @param file in which it is found
 * @param changes new contents by path; null deletes
 */
record Fault(
    String rule,
    @Nullable String element,
    String file,
    Map<String, UnaryOperator<@Nullable String>> changes) {

  static Fault of(String rule, @Nullable String element, String file) {
    return new Fault(rule, element, file, new LinkedHashMap<>());
  }

  /** Replaces the first {@code text} after {@code anchor}, in the file of the fault. */
  Fault change(String anchor, String text, String replacement) {
    return change(file, anchor, text, replacement);
  }

  Fault change(String path, String anchor, String text, String replacement) {
    return edit(
        path,
        content -> {
          int from = content.indexOf(anchor);
          int at = content.indexOf(text, from);
          assertThat(from).as("place of %s in %s", anchor, path).isNotNegative();
          assertThat(at).as("place of %s after %s in %s", text, anchor, path).isNotNegative();
          return content.substring(0, at) + replacement + content.substring(at + text.length());
        });
  }

  Fault edit(String path, UnaryOperator<@Nullable String> edit) {
    changes.merge(path, edit, (first, then) -> content -> then.apply(first.apply(content)));
    return this;
  }

  Fault content(String path, String content) {
    return edit(path, any -> content);
  }

  List<ModelFolder> models() {
    Map<String, SortedMap<String, byte[]>> folders = new TreeMap<>();
    ShippedModels.folders()
        .forEach(folder -> folders.put(folder.name(), new TreeMap<>(folder.files())));
    changes.forEach(
        (path, edit) -> {
          String folder = path.substring(0, path.indexOf('/'));
          String name = path.substring(folder.length() + 1);
          SortedMap<String, byte[]> files = folders.computeIfAbsent(folder, any -> new TreeMap<>());
          byte[] before = files.get(name);
          String after =
              edit.apply(before == null ? null : new String(before, StandardCharsets.UTF_8));
          if (after == null) {
            files.remove(name);
          } else {
            files.put(name, after.getBytes(StandardCharsets.UTF_8));
          }
        });
    List<ModelFolder> models = new ArrayList<>();
    folders.forEach((name, files) -> models.add(new ModelFolder(name, files)));
    return models;
  }

  @Override
  public String toString() {
    return element == null ? rule + " in " + file : rule + " at " + element;
  }
}
