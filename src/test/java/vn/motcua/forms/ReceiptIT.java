package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** Form 01, printed. */
@RunningOffice
@ExtendWith(OutputCaptureExtension.class)
class ReceiptIT {

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  private UUID dossier;

  @BeforeEach
  void aDossier() {
    dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
  }

  @Test
  void itSaysWhoHandedInWhatAndUntilWhenTheResultIsThere(CapturedOutput output) throws Exception {
    accept(dossier);
    try (var receipt = receipt()) {
      picture(receipt);
      assertThat(qrCode(receipt))
          .startsWith("https://dichvucong.gov.vn/")
          .endsWith("=" + code())
          .doesNotContain(Office.PLANTED_IDENTITY);
      assertThat(receipt.getNumberOfPages()).isEqualTo(1);
      assertThat(text(receipt))
          .contains(
              "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
              "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
              Office.PLANTED_NAME,
              Office.PLANTED_IDENTITY,
              "Cấp Giấy xác nhận tình trạng hôn nhân",
              "3 ngày làm việc",
              code(),
              "Thời gian trả kết quả: 17 giờ 00");
    }
    assertThat(output).doesNotContain(Office.PLANTED_IDENTITY).doesNotContain(Office.PLANTED_NAME);
    assertThat(
            jdbc.sql("SELECT account FROM vault_access WHERE dossier_id = ? AND kind = ?")
                .params(dossier, "READ_UNMASKED")
                .query(String.class)
                .list())
        .containsExactly("tiepnhan");
  }

  @Test
  void itsLettersComeWithItAndItsPropertiesNameNobody() throws IOException {
    accept(dossier);
    try (var receipt = receipt()) {
      for (var name : receipt.getPage(0).getResources().getFontNames()) {
        var font = receipt.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.getName()).contains("LiberationSerif");
      }
      var properties = receipt.getDocumentInformation();
      for (var key : properties.getMetadataKeys()) {
        assertThat(properties.getCustomMetadataValue(key))
            .doesNotContain(Office.PLANTED_NAME)
            .doesNotContain(Office.PLANTED_IDENTITY);
      }
      assertThat(receipt.getDocumentCatalog().getMetadata()).isNull();
    }
  }

  @Test
  void receiptsAreNumberedInTurnAndKeepTheirNumbers() throws IOException {
    accept(dossier);
    int first = number();
    assertThat(number()).isEqualTo(first);

    var dossiers =
        IntStream.range(0, 8)
            .mapToObj(n -> office.submit("1.004873", Channel.COUNTER, Instant.now()))
            .toList();
    dossiers.forEach(this::accept);
    dossiers.parallelStream().forEach(id -> post("tiepnhan", id));
    assertThat(
            jdbc.sql("SELECT number FROM issued_form WHERE number > ? ORDER BY number")
                .param(first)
                .query(Integer.class)
                .list())
        .isEqualTo(IntStream.rangeClosed(first + 1, first + 8).boxed().toList());
  }

  @Test
  void beforeAcceptanceThereIsNone() {
    var refused = post("tiepnhan", dossier);

    assertThat(refused.getStatusCode().value()).isEqualTo(409);
    assertThat(new String(refused.getBody())).contains("was not accepted yet");
    assertThat(
            jdbc.sql("SELECT count(*) FROM issued_form WHERE dossier_id = ?")
                .param(dossier)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"tiepnhan, 200", "portal, 200", "tuphap, 403", "giamsat, 403", "thietke, 403"})
  void whoTakesDossiersInHandsReceiptsOut(String account, int status) {
    accept(dossier);
    assertThat(post(account, dossier).getStatusCode().value()).isEqualTo(status);
  }

  private void accept(UUID id) {
    office.complete("tiepnhan", id, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
  }

  private PDDocument receipt() throws IOException {
    return Loader.loadPDF(post("tiepnhan", dossier).getBody());
  }

  private int number() throws IOException {
    try (var receipt = receipt()) {
      var number = text(receipt).replaceAll("(?s).*Số: (\\d+)/\\d{4}.*", "$1");
      return Integer.parseInt(number);
    }
  }

  private String code() {
    return jdbc.sql("SELECT code FROM dossier WHERE id = ?")
        .param(dossier)
        .query(String.class)
        .single();
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf);
  }

  private static String qrCode(PDDocument pdf) throws Exception {
    var image = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  private static void picture(PDDocument pdf) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "screenshots"));
    ImageIO.write(
        new PDFRenderer(pdf).renderImageWithDPI(0, 110),
        "png",
        folder.resolve("receipt.png").toFile());
  }

  /** The password is the account's name. */
  private ResponseEntity<byte[]> post(String account, UUID id) {
    return http.withBasicAuth(account, account)
        .postForEntity("/api/v1/dossiers/%s/forms/01".formatted(id), null, byte[].class);
  }
}
