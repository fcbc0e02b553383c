package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.http.ResponseEntity;
import vn.motcua.support.Office;

/** A form as it came, and that it is fit to be handed out. */
record Printed(byte[] pdf) {

  /** Checks what holds for all of them, and leaves pictures of the pages to be looked at. */
  static Printed of(String name, ResponseEntity<byte[]> answer) {
    assertThat(answer.getStatusCode().value())
        .as(() -> new String(answer.getBody()))
        .isEqualTo(200);
    assertThat(answer.getHeaders().getContentDisposition().getFilename())
        .doesNotContain(Office.PLANTED_NAME)
        .doesNotContain(Office.PLANTED_IDENTITY);
    var printed = new Printed(answer.getBody());
    printed.check(name);
    return printed;
  }

  /** As it is read: from the top, from the left. */
  String text() {
    return text(true);
  }

  /** A table cell by cell, though the lines of one stand beside those of the next. */
  String cells() {
    return text(false);
  }

  private String text(boolean sorted) {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(sorted);
      return stripper.getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands behind “Số:”. */
  String number() {
    return text().replaceAll(".*Số: (\\S+).*", "$1");
  }

  private void check(String name) {
    try (var document = Loader.loadPDF(pdf)) {
      var folder = Files.createDirectories(Path.of("target", "screenshots"));
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        lettersComeWithIt(document, page);
        var suffix = page == 0 ? "" : "-" + (page + 1);
        ImageIO.write(
            new PDFRenderer(document).renderImageWithDPI(page, 90),
            "png",
            folder.resolve("form-%s%s.png".formatted(name, suffix)).toFile());
      }
      propertiesNameNobody(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void lettersComeWithIt(PDDocument document, int page) throws IOException {
    var resources = document.getPage(page).getResources();
    for (var name : resources.getFontNames()) {
      var font = resources.getFont(name);
      assertThat(font.isEmbedded()).as(font.getName()).isTrue();
      assertThat(font.getName()).contains("LiberationSerif");
    }
  }

  private static void propertiesNameNobody(PDDocument document) {
    var properties = document.getDocumentInformation();
    for (var key : properties.getMetadataKeys()) {
      assertThat(properties.getCustomMetadataValue(key))
          .doesNotContain(Office.PLANTED_NAME)
          .doesNotContain(Office.PLANTED_IDENTITY);
    }
    assertThat(document.getDocumentCatalog().getMetadata()).isNull();
  }
}
