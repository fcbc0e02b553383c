package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FileTypesTest {

  private final FileTypes types =
      new FileTypes(
          new FilesProperties(
              DataSize.ofMegabytes(20), List.of("application/pdf", "image/jpeg", "image/png")));

  @ParameterizedTest
  @CsvSource({
    "'%PDF-1.7\n%âãÏÓ\n', application/pdf, .pdf",
    "'\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF', image/jpeg, .jpg",
    "'\u0089PNG\r\n\u001a\n', image/png, .png"
  })
  void aTypeIsToldByTheContent(String head, String type, String extension) {
    assertThat(types.check(latin1(head))).isEqualTo(type);
    assertThat(FileTypes.extension(type)).isEqualTo(extension);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><script>alert(1)</script>%PDF-1.7",
        "<html><body>%PDF-1.7</body></html>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "MZ\u0090\u0000\u0003",
        "PK\u0003\u0004",
        "#!/bin/sh\n",
        "GIF89a",
        "chữ",
        " "
      })
  void allElseIsRefusedAndTheAllowedIsNamed(String head) {
    assertThatThrownBy(() -> types.check(latin1(head)))
        .isInstanceOf(RefusedFileException.class)
        .hasMessageContaining("Allowed are application/pdf, image/jpeg, image/png");
  }

  @Test
  void aTypeThatNobodyKnowsHasNoExtension() {
    assertThat(FileTypes.extension("application/x-of-another-world")).isEmpty();
    assertThat(FileTypes.extension("not a type")).isEmpty();
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
