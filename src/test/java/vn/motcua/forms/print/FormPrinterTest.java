package vn.motcua.forms.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormPrinterTest {

  private static final String PAGE =
      """
      <html xmlns:th="http://www.thymeleaf.org"><head><title>Mẫu</title>
      <style>body { font-family: 'Times New Roman' }</style></head>
      <body><p th:text="${words}">…</p>
      %s</body></html>
      """;

  @TempDir Path folder;

  @Test
  void anOfficesOwnTemplateIsUsedInPlaceOfOurs() throws IOException {
    write("receipt", "");

    assertThat(print("receipt", "Trường Sa: ữ ợ ẵ ỹ")).contains("Trường Sa: ữ ợ ẵ ỹ");
  }

  @Test
  void itTakesPartsOfOursOrOfItsOwn() throws IOException {
    write("own", "<div th:replace=\"~{parts :: letterhead('7/TB')}\"></div>");
    assertThat(print("own", "x")).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 7/TB");

    Files.writeString(
        folder.resolve("parts.html"), "<p th:fragment=\"letterhead(number)\">Đầu riêng</p>");
    assertThat(print("own", "x")).contains("Đầu riêng").doesNotContain("CỘNG HÒA");
  }

  @Test
  void whatLooksLikeMarkupInAValueIsText() throws IOException {
    write("own", "");

    assertThat(print("own", "<b>Công ty A & B</b>")).contains("<b>Công ty A & B</b>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<br> | own.html, line 4, | not well-formed",
        "<p>&nbsp;</p> | own.html, line 4, | nbsp",
        "<p th:text='${nubmer}'/> | own.html, line 4, | no value “nubmer”, but address,",
        "<p th:text='${applicant.nam}'/> | own.html, line 4, | no value “nam”, but name",
        "<p th:text='${words.foo()}'/> | own.html, line 4, | words.foo()",
        "<p th:text='${words'/> | own.html, line 4, | ${words",
        "<p th:replace='~{nowhere :: head}'/> | own.html, line 4, | nowhere",
        "<p th:replace='~{parts :: nothing}'/> | own.html, line 4, | nothing"
      })
  void whatIsWrongWithATemplateIsSaidWithItsLineAndNothingIsPrinted(
      String wrong, String where, String what) throws IOException {
    write("own", wrong);

    assertThatThrownBy(() -> print("own", "Đặng Thị Mật"))
        .isInstanceOf(BadTemplateException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining(where)
        .hasMessageContaining(what)
        .hasMessageNotContaining("Mật")
        .hasNoCause();
  }

  @Test
  void aBrokenPartIsNamedAndNotThePageThatTakesIt() throws IOException {
    write("own", "<div th:replace=\"~{parts :: head}\"></div>");
    Files.writeString(folder.resolve("parts.html"), "<div>\n<p th:fragment=\"head\">\n</div>");

    assertThatThrownBy(() -> print("own", "x")).hasMessageContaining("parts.html, line 3,");
  }

  @Test
  void aTemplateFetchesNothing() throws IOException {
    var calls = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          calls.incrementAndGet();
          call.sendResponseHeaders(404, -1);
        });
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort();
      var secret = folder.resolve("secret.css");
      Files.writeString(secret, "body::after { content: 'bí mật' }");
      write(
          "own",
          """
          <img src="%1$s/a.png"/><link rel="stylesheet" href="%1$s/b.css"/>
          <link rel="stylesheet" href="%2$s"/>
          """
              .formatted(address, secret.toUri()));

      assertThat(print("own", "x")).doesNotContain("bí mật");
      assertThat(calls).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aTemplateThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> print("nothing", "x")).hasMessageContaining("nothing.html");
  }

  private void write(String name, String more) throws IOException {
    Files.writeString(folder.resolve(name + ".html"), PAGE.formatted(more));
  }

  private String print(String name, String words) throws IOException {
    var office =
        new FormsProperties("UBND", "Bộ phận", "", "", "Trảng Dài", "https://a.vn/{code}", folder);
    var values =
        new Values()
            .with("words", words)
            .with("issued", "ngày 01 tháng 12 năm 2026")
            .with("applicant", new Values().with("name", words));
    try (var document = Loader.loadPDF(new FormPrinter(office).print(name, values))) {
      return new PDFTextStripper().getText(document);
    }
  }
}
