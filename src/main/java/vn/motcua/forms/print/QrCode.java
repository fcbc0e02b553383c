package vn.motcua.forms.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address that a telephone reads off paper. */
public final class QrCode {

  private static final int DOTS = 240;
  private static final int BLACK = 0;
  private static final int WHITE = 0xffffff;

  private QrCode() {}

  /** As a picture that a page carries in itself. */
  public static String dataUri(String text) {
    try {
      var matrix =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, DOTS, DOTS, Map.of(EncodeHintType.MARGIN, 1));
      var image =
          new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
      for (int x = 0; x < matrix.getWidth(); x++) {
        for (int y = 0; y < matrix.getHeight(); y++) {
          image.setRGB(x, y, matrix.get(x, y) ? BLACK : WHITE);
        }
      }
      var png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (WriterException e) {
      throw new IllegalArgumentException("An address of %d letters".formatted(text.length()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
