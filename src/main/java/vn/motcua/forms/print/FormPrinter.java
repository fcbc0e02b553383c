package vn.motcua.forms.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills a template and prints it. The letters are those of Times, which official documents are
 * written in (Decree 30/2020/NĐ-CP), and come with the PDF. A template takes what is in it and the
 * parts of other templates, and nothing from anywhere else.
 */
@Component
public class FormPrinter {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  static {
    // it would log what it is about to print
    XRLog.setLoggingEnabled(false);
  }

  private final FormsProperties office;
  private final TemplateEngine templates = new TemplateEngine();

  FormPrinter(FormsProperties office) {
    this.office = office;
    if (office.folder() != null) {
      templates.addTemplateResolver(new OwnTemplates(office.folder()));
    }
    templates.addTemplateResolver(shipped());
    templates.setEngineContextFactory(StrictContext::of);
  }

  private static ClassLoaderTemplateResolver shipped() {
    var resolver = new ClassLoaderTemplateResolver(FormPrinter.class.getClassLoader());
    resolver.setPrefix("forms/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCheckExistence(true);
    resolver.setOrder(2);
    return resolver;
  }

  /**
   * Returns a PDF, the whole of it.
   *
   * @param name of the template, for example {@code receipt}
   * @param values that it may name, beside those of the office
   * @throws BadTemplateException if the template is at fault
   */
  public byte[] print(String name, Values values) {
    values
        .with("authority", office.authority())
        .with("office", office.office())
        .with("address", office.address())
        .with("phone", office.phone())
        .with("place", office.place());
    // a letter may have come in parts, which its font does not put together
    var page = Normalizer.normalize(page(name, values), Normalizer.Form.NFC);
    var pdf = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var builder = new PdfRendererBuilder().usePDDocument(document);
      Letters.add(builder, document);
      builder
          .withHtmlContent(page, null)
          .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
          .toStream(pdf)
          .run();
    } catch (IOException | RuntimeException e) {
      throw new BadTemplateException(
          file(name), null, "its page cannot be laid out (%s)".formatted(e.getClass().getName()));
    }
    return pdf.toByteArray();
  }

  private String page(String name, Values values) {
    try {
      return templates.process(name, new Context(VIETNAMESE, values));
    } catch (TemplateEngineException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BadTemplateException known) {
          throw known;
        }
      }
      var fault = TemplateFault.in(e);
      throw new BadTemplateException(
          fault.file() == null ? file(name) : fault.file(), fault.line(), fault.wrong());
    }
  }

  private String file(String name) {
    var own = office.folder() == null ? null : office.folder().resolve(name + ".html");
    return own != null && Files.exists(own) ? own.toString() : "forms/" + name + ".html";
  }
}
