package vn.motcua.modelcheck.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML without document types and without a look at any other file or address. */
final class SafeXml {

  private static final String FEATURES = "http://apache.org/xml/features/";
  private static final String SAX_FEATURES = "http://xml.org/sax/features/";

  private SafeXml() {}

  /** Fit for one document. */
  static XMLReader reader() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(FEATURES + "disallow-doctype-decl", true);
      factory.setFeature(FEATURES + "nonvalidating/load-external-dtd", false);
      factory.setFeature(SAX_FEATURES + "external-general-entities", false);
      factory.setFeature(SAX_FEATURES + "external-parameter-entities", false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      // else what it says is in the language of the machine
      reader.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("This JDK's XML parser cannot be made safe", e);
    }
  }

  static void parse(String file, String text, DefaultHandler handler) throws UnreadableException {
    try {
      XMLReader reader = reader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.setEntityResolver(handler);
      reader.parse(new InputSource(new StringReader(text)));
    } catch (SAXParseException e) {
      throw refused(file, e);
    } catch (SAXException e) {
      // a handler's own, which has all that there is to say
      if (e.getException() instanceof UnreadableException unreadable) {
        throw unreadable;
      }
      throw UnreadableException.because("xml-damaged", file, "?", "?", gist(e));
    } catch (IOException e) {
      throw UnreadableException.because("xml-damaged", file, "?", "?", gist(e));
    }
  }

  private static UnreadableException refused(String file, SAXParseException e) {
    if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
      return UnreadableException.because(
          "xml-with-doctype", file, String.valueOf(e.getLineNumber()));
    }
    return UnreadableException.because(
        "xml-damaged",
        file,
        String.valueOf(e.getLineNumber()),
        String.valueOf(e.getColumnNumber()),
        gist(e));
  }

  /** What the parser says, without namespaces and long lists of what it would have liked. */
  static String gist(Exception e) {
    String text =
        String.valueOf(e.getMessage())
            .replaceFirst("^(cvc|s4s|src)[-.\\w]+: ", "")
            .replaceAll("\"http[^\"]*\":", "")
            .replaceFirst(" One of '\\{.*", "")
            .replaceAll("\\s+", " ")
            .trim();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
