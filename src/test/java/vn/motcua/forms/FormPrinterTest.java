package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormPrinterTest {

  private static final String PAGE =
      """
      <html xmlns:th="http://www.thymeleaf.org"><head><title>Mẫu</title>
      <style>body { font-family: 'Times New Roman' }</style></head>
      <body><p th:text="${words}">…</p>%s</body></html>
      """;

  @TempDir Path folder;

  @Test
  void anOfficesOwnTemplateIsUsedInPlaceOfOurs() throws IOException {
    write("receipt", "");

    assertThat(print("receipt", "Trường Sa: ữ ợ ẵ ỹ")).contains("Trường Sa: ữ ợ ẵ ỹ");
  }

  @Test
  void whatLooksLikeMarkupInAValueIsText() throws IOException {
    write("own", "");

    assertThat(print("own", "<b>Công ty A & B</b>")).contains("<b>Công ty A & B</b>");
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
    assertThatThrownBy(() -> print("nothing", "x"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nothing.html");
  }

  private void write(String name, String more) throws IOException {
    Files.writeString(folder.resolve(name + ".html"), PAGE.formatted(more));
  }

  private String print(String name, String words) throws IOException {
    var properties = new FormsProperties("UBND", "Bộ phận", "", "https://a.vn/{code}", folder);
    var pdf = new FormPrinter(properties).print(name, Map.of("words", words));
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
