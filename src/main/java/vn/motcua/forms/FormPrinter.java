package vn.motcua.forms;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Fills a template and prints it. The letters are those of Times, which official documents are
 * written in (Decree 30/2020/NĐ-CP), and come with the PDF. A template takes what is in it and
 * nothing from anywhere else.
 */
@Component
class FormPrinter {

  private static final String FAMILY = "Times New Roman";
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  static {
    // it would log what it is about to print
    XRLog.setLoggingEnabled(false);
  }

  private final FormsProperties properties;
  private final TemplateEngine templates = new TemplateEngine();

  FormPrinter(FormsProperties properties) {
    this.properties = properties;
    var resolver = new StringTemplateResolver();
    resolver.setTemplateMode(TemplateMode.HTML);
    templates.setTemplateResolver(resolver);
  }

  /**
   * @param name of the template, for example {@code receipt}
   * @param values that it names
   */
  byte[] print(String name, Map<String, Object> values) {
    var page = templates.process(template(name + ".html"), new Context(VIETNAMESE, values));
    var pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .withHtmlContent(page, null)
          .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
          .useFont(font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
          .useFont(font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
          .useFont(font("Italic"), FAMILY, 400, FontStyle.ITALIC, true)
          .useFont(font("BoldItalic"), FAMILY, 700, FontStyle.ITALIC, true)
          .toStream(pdf)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException("The form %s cannot be printed".formatted(name), e);
    }
    return pdf.toByteArray();
  }

  private String template(String file) {
    try {
      var own = properties.folder() == null ? null : properties.folder().resolve(file);
      return own != null && Files.exists(own)
          ? Files.readString(own)
          : new ClassPathResource("forms/" + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The template %s cannot be read".formatted(file), e);
    }
  }

  private static FSSupplier<InputStream> font(String style) {
    return () -> {
      try {
        return new ClassPathResource("liberation/LiberationSerif-%s.ttf".formatted(style))
            .getInputStream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
