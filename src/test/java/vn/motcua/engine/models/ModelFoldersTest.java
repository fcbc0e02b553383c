package vn.motcua.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class ModelFoldersTest {

  @TempDir Path root;

  @Test
  void aFolderHasItsModelsDecisionsAndForms() throws IOException {
    write("review/a.bpmn", "a");
    write("review/b.form", "b");
    write("routing/c.dmn", "c");

    var folders = files().read();

    assertThat(folders.keySet()).containsExactly("review", "routing");
    assertThat(folders.get("review").files().keySet()).containsExactly("a.bpmn", "b.form");
  }

  @Test
  void whatIsNoModelIsLeftOut() throws IOException {
    write("review/a.bpmn", "a");
    for (var other :
        new String[] {
          "review/a.bpmn~", "review/.a.bpmn.swp", "review/.#a.bpmn", "review/a.bpmn.tmp",
          "review/notes.txt", ".camunda/a.bpmn", "procedures/catalogue.yaml", "loose.bpmn"
        }) {
      write(other, "x");
    }

    assertThat(files().read().keySet()).containsExactly("review");
    assertThat(files().read().get("review").files().keySet()).containsExactly("a.bpmn");
  }

  @Test
  void lineEndingsAndMarksMakeNoOtherFile() throws IOException {
    write("review/a.bpmn", "<a>\n<b/>\n</a>\n");
    var before = files().fingerprint();
    write("review/a.bpmn", "\uFEFF<a>\r\n<b/>\r\n</a>\r\n\uFEFF");

    assertThat(files().fingerprint()).isEqualTo(before);
    assertThat(files().read().get("review").files().get("a.bpmn"))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("<a>\n<b/>\n</a>\n");
  }

  @Test
  void anyOtherChangeIsSeen() throws IOException {
    write("review/a.bpmn", "a");
    var before = files().fingerprint();
    write("review/a.bpmn", "b");
    var changed = files().fingerprint();
    write("review/b.form", "");
    var added = files().fingerprint();
    Files.move(root.resolve("review"), root.resolve("other"));

    assertThat(before).isNotEqualTo(changed);
    assertThat(changed).isNotEqualTo(added);
    assertThat(files().fingerprint()).isNotEqualTo(added);
  }

  @Test
  void aMissingFolderIsNamedWithItsSetting() {
    root = root.resolve("nowhere");

    assertThatThrownBy(() -> files().read())
        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
        .hasMessageContaining("motcua.models.folder");
  }

  private ModelFolders files() {
    return new ModelFolders(new ModelSettings(root, false));
  }

  private void write(String file, String text) throws IOException {
    var path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
