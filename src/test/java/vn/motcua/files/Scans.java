package vn.motcua.files;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** What comes from a scanner: no two are the same. */
public final class Scans {

  private static final Random NOISE = new Random();

  private Scans() {}

  /** A PDF of one page with that text, which has letters of ASCII alone. */
  public static byte[] pdf(String text) throws IOException {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      var page = new PDPage();
      document.addPage(page);
      try (var line = new PDPageContentStream(document, page)) {
        line.beginText();
        line.setFont(new PDType1Font(FontName.HELVETICA), 24);
        line.newLineAtOffset(72, 700);
        line.showText(text);
        line.endText();
      }
      document.getDocumentInformation().setCustomMetadataValue("n", NOISE.nextLong() + "");
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  /**
   * An image that does not compress.
   *
   * @param format {@code png} or {@code jpg}
   */
  public static byte[] image(String format, int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, NOISE.nextInt() | 0xc0c0c0);
      }
    }
    var brush = image.createGraphics();
    brush.setColor(Color.BLACK);
    brush.setFont(new Font(Font.SANS_SERIF, Font.BOLD, height / 8));
    brush.drawString("Scan", width / 3, height / 2);
    brush.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }
}
