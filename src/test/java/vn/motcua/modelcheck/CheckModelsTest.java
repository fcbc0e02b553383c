package vn.motcua.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints, and how it ends. */
class CheckModelsTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void theShippedModelsHaveNoFinding() {
    assertThat(run(ShippedModels.ROOT)).isZero();
    assertThat(text()).isEqualTo("Không có lỗi nào. No finding.\n");
  }

  @Test
  void errorsAreGroupedByFileInBothLanguagesAndCounted(@TempDir Path models) throws IOException {
    Files.createDirectories(models.resolve("review/deeper"));
    Files.createDirectories(models.resolve(".camunda"));
    Files.writeString(models.resolve("review/a.bpmn"), "<x>");
    Files.writeString(models.resolve("review/b.form"), "");
    Files.writeString(models.resolve(".camunda/c.bpmn"), "");

    assertThat(run(models)).isEqualTo(1);
    assertThat(text())
        .containsSubsequence(
            "review/a.bpmn\n",
            "LỖI / ERROR  [xml-damaged]",
            "XML bị hỏng ở dòng 1",
            "The XML is damaged at line 1",
            "review/b.form\n",
            "Tệp trống.",
            "The file is empty.",
            "2 lỗi, 0 cảnh báo. 2 errors, 0 warnings.\n");
  }

  @Test
  void anotherCatalogueLiesBesideItsModels(@TempDir Path models) throws IOException {
    Files.createDirectories(models.resolve("procedures"));
    Files.writeString(models.resolve("procedures/catalogue.yaml"), "version: x");

    assertThat(run(models)).isEqualTo(1);
    assertThat(text()).contains("Danh mục thủ tục có lỗi", "procedures is missing or empty");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThat(run(Path.of("no-such-folder"))).isEqualTo(1);
    assertThat(text()).contains("no-such-folder");
  }

  private int run(Path models) {
    return CheckModels.run(models, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
