package vn.motcua.forms.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** The letters of a document, which come with it: those of it that it uses. */
final class Letters {

  private static final String FAMILY = "Times New Roman";

  private Letters() {}

  static void add(PdfRendererBuilder builder, PDDocument document) throws IOException {
    builder
        .useFont(face(document, "Regular"), FAMILY, 400, FontStyle.NORMAL, true)
        .useFont(face(document, "Bold"), FAMILY, 700, FontStyle.NORMAL, true)
        .useFont(face(document, "Italic"), FAMILY, 400, FontStyle.ITALIC, true)
        .useFont(face(document, "BoldItalic"), FAMILY, 700, FontStyle.ITALIC, true);
  }

  private static PDFontSupplier face(PDDocument document, String style) throws IOException {
    var resource = new ClassPathResource("liberation/LiberationSerif-%s.ttf".formatted(style));
    try (var content = resource.getInputStream()) {
      var font = new TTFParser().parse(new RandomAccessReadBuffer(content));
      // Vietnamese has no ligatures, and to look for them in each word takes most of the time
      font.setEnableGsub(false);
      return new PDFontSupplier(PDType0Font.load(document, font, true));
    }
  }
}
