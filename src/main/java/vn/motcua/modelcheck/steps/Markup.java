package vn.motcua.modelcheck.steps;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes HTML and SVG: whatever a model says is text or the value of an attribute, never markup.
 */
public final class Markup {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  public Markup() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param attributes names and values by turns; numbers with at most one decimal
   */
  public Markup open(String element, Object... attributes) {
    return write(
        () -> {
          xml.writeStartElement(element);
          for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute((String) attributes[i], plain(attributes[i + 1]));
          }
        });
  }

  public Markup close() {
    return write(xml::writeEndElement);
  }

  public Markup text(String content) {
    return write(() -> xml.writeCharacters(content));
  }

  /** An element with nothing in it. */
  public Markup empty(String element, Object... attributes) {
    return open(element, attributes).close();
  }

  public Markup element(String element, String content, Object... attributes) {
    return open(element, attributes).text(content).close();
  }

  /** A piece that another instance has written. */
  public Markup add(Markup other) {
    return add(other.toString());
  }

  /**
   * @param written by another instance
   */
  public Markup add(String written) {
    return write(
        () -> {
          // ends the start of the element before
          xml.writeCharacters("");
          xml.flush();
          text.write(written);
        });
  }

  @Override
  public String toString() {
    write(xml::flush);
    return text.toString();
  }

  private static String plain(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.1f", number).replaceFirst("\\.0$", "")
        : String.valueOf(value);
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }

  private Markup write(Writing writing) {
    try {
      writing.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
