package vn.motcua.forms.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The templates of an office's folder, read anew each time. The page has to be well-formed XML for
 * the printer, which would only know the line of the page: it is checked here, where the template's
 * own is known.
 */
final class OwnTemplates extends FileTemplateResolver {

  OwnTemplates(Path folder) {
    setPrefix(folder + "/");
    setSuffix(".html");
    setCharacterEncoding("UTF-8");
    setTemplateMode(TemplateMode.HTML);
    setCheckExistence(true);
    setCacheable(false);
    setOrder(1);
  }

  @Override
  protected ITemplateResource computeTemplateResource(
      IEngineConfiguration configuration,
      String ownerTemplate,
      String template,
      String resourceName,
      String characterEncoding,
      Map<String, Object> attributes) {
    var file = Path.of(resourceName);
    if (Files.exists(file)) {
      check(file);
    }
    return super.computeTemplateResource(
        configuration, ownerTemplate, template, resourceName, characterEncoding, attributes);
  }

  private static void check(Path file) {
    try (var content = Files.newInputStream(file)) {
      var parsers = SAXParserFactory.newInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
      parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      parsers.newSAXParser().parse(content, new DefaultHandler());
    } catch (SAXParseException e) {
      throw new BadTemplateException(
          file.toString(), e.getLineNumber(), "it is not well-formed: " + e.getMessage());
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new BadTemplateException(
          file.toString(), null, "it cannot be read (%s)".formatted(e.getClass().getSimpleName()));
    }
  }
}
