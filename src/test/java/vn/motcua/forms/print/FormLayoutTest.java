package vn.motcua.forms.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * What is longest, on each form. The pages are in {@code target/screenshots}, to be looked at: a
 * test does not see what is ugly.
 */
class FormLayoutTest {

  private static final String LONG_NAME =
      "Công ty trách nhiệm hữu hạn một thành viên Thương mại, Dịch vụ và Xây dựng Nguyễn Hoàng Phương Nam Bình Dương";
  private static final String LONG_ADDRESS =
      "Số 1234/56/78 đường Nguyễn Thị Minh Khai nối dài, khu phố 12, phường Trảng Dài, tỉnh Đồng Nai";
  private static final String PROCEDURE =
      "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp hoặc chứng nhận";
  private static final String CODE = "H63.12.3-261125-0001";
  private static final List<String> TWELVE =
      IntStream.rangeClosed(1, 12)
          .mapToObj(
              n ->
                  "Giấy tờ thứ %d: bản sao có chứng thực giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất"
                      .formatted(n))
          .toList();

  private final FormPrinter printer =
      new FormPrinter(
          new FormsProperties(
              "ỦY BAN NHÂN DÂN PHƯỜNG TRẢNG DÀI",
              "Trung tâm Phục vụ hành chính công",
              "Số 12 đường Đồng Khởi, phường Trảng Dài, tỉnh Đồng Nai",
              "0251 3 888 999",
              "Trảng Dài",
              "https://a.vn/{code}",
              null));

  @Test
  void aReceiptForTwelvePapers() throws IOException {
    var papers =
        TWELVE.stream().map(p -> new Values().with("name", p).with("form", "Dữ liệu đã có"));
    var text =
        print(
            "receipt",
            goesOut()
                .with("papers", papers.toList())
                .with("limit", "3 ngày làm việc")
                .with("received", "08 giờ 00, ngày 25/11/2026")
                .with("due", "17 giờ 00, ngày 28/11/2026")
                .with("qr", QrCode.dataUri("https://a.vn/" + CODE)));
    assertThat(text).contains("Giấy tờ thứ 12");
  }

  @Test
  void aRequestForTwelvePapers() throws IOException {
    assertThat(
            print(
                "supplement-request",
                goesOut()
                    .with("items", TWELVE)
                    .with("reason", null)
                    .with("officer", "Công chức Tư pháp – Hộ tịch")))
        .contains("Giấy tờ thứ 12", "NGƯỜI HƯỚNG DẪN");
  }

  @Test
  void anApologyForManyReasons() throws IOException {
    assertThat(
            print(
                "apology",
                goesOut()
                    .with("received", "08 giờ 00, ngày 25/11/2026")
                    .with("promised", "17 giờ 00, ngày 28/11/2026")
                    .with("missed", true)
                    .with("reasons", TWELVE)
                    .with("newDate", "17 giờ 00, ngày 02/12/2026")
                    .with("leader", "Lãnh đạo Ủy ban nhân dân phường")))
        .contains("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ");
  }

  @Test
  void aControlSheetOfFortyRowsRepeatsItsHeading() throws IOException {
    var rows =
        IntStream.range(0, 40)
            .mapToObj(
                n ->
                    new Values()
                        .with("giver", "Cán bộ Tiếp nhận hồ sơ")
                        .with("receiver", "Công chức Địa chính – Xây dựng")
                        .with("at", "08:00\n25/11/2026")
                        .with("result", n % 3 == 0 ? "Trước hạn" : null)
                        .with("note", "Thẩm tra, xác minh hồ sơ: Lấy ý kiến cơ quan khác"))
            .toList();
    var text =
        print(
            "control-sheet",
            letter()
                .with("unit", "Địa chính – xây dựng")
                .with("status", "Đang xử lý")
                .with("received", "08 giờ 00, ngày 25/11/2026")
                .with("due", "17 giờ 00, ngày 28/11/2026")
                .with("rows", rows));
    assertThat(text.split("Người giao", -1).length - 1).isGreaterThan(1);
  }

  @Test
  void aLedgerRepeatsItsHeadingAndCountsItsPages() throws IOException {
    var rows =
        IntStream.range(0, 200)
            .mapToObj(
                n ->
                    new Values()
                        .with("code", "H63.12.3-261125-%04d".formatted(n))
                        .with("procedure", PROCEDURE)
                        .with("name", n % 7 == 0 ? LONG_NAME : "Đặng Thị Ngọc Huyền Trân")
                        .with("contact", LONG_ADDRESS + ", 0912345678")
                        .with("unit", "Tư pháp – hộ tịch")
                        .with("received", "08:00\n25/11/2026")
                        .with("due", "17:00\n28/11/2026")
                        .with("returned", n % 5 == 0 ? "Dừng\ngiải quyết" : "10:00\n27/11/2026")
                        .with("method", "Trực tiếp"))
            .toList();
    var text =
        print(
            "ledger",
            letter()
                .with("from", "01/11/2026")
                .with("to", "30/11/2026")
                .with(
                    "sections", List.of(new Values().with("field", "Hộ tịch").with("rows", rows))));
    assertThat(text.replaceAll("\\s", "")).contains("H63.12.3-261125-0199");
    assertThat(text).containsPattern("Trang 2/\\d{2,}");
    assertThat(text.split("Tên thủ tục", -1).length).isGreaterThan(10);
  }

  private static Values letter() {
    return new Values()
        .with("title", "Mẫu")
        .with("code", CODE)
        .with("procedure", PROCEDURE)
        .with("issued", "ngày 25 tháng 11 năm 2026");
  }

  private static Values goesOut() {
    return letter()
        .with("number", "12/PBS")
        .with(
            "applicant",
            new Values()
                .with("name", LONG_NAME)
                .with("organisation", true)
                .with("identityLabel", "Mã số")
                .with("identityNumber", "0312345678-001")
                .with("address", LONG_ADDRESS)
                .with("phone", "0912345678")
                .with("email", null));
  }

  private String print(String name, Values values) throws IOException {
    try (var pdf = Loader.loadPDF(printer.print(name, values))) {
      picture(name, pdf);
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static void picture(String name, PDDocument pdf) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "screenshots"));
    for (int page = 0; page < Math.min(3, pdf.getNumberOfPages()); page++) {
      ImageIO.write(
          new PDFRenderer(pdf).renderImageWithDPI(page, 80),
          "png",
          folder.resolve("long-%s-%d.png".formatted(name, page + 1)).toFile());
    }
  }
}
