package vn.motcua.modelcheck.reading;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.motcua.modelcheck.office.Complaint;

/**
 * BPMN's own schema. Camunda validates against the same, but a document that has lost its lines, so
 * that nobody could say where the fault is.
 */
final class SchemaCheck {

  private static final Schema BPMN = load("/org/camunda/bpm/model/bpmn/schema/BPMN20.xsd");
  private static final int AT_MOST = 5;

  private SchemaCheck() {}

  /** The first fault of each line, but those of ids, which have rules of their own. */
  static List<Complaint> check(String file, String text) {
    List<Complaint> complaints = new ArrayList<>();
    try {
      Validator validator = BPMN.newValidator();
      validator.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
      validator.setErrorHandler(
          new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {}

            @Override
            public void error(SAXParseException e) {
              note(file, e, complaints);
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXException {
              throw e;
            }
          });
      validator.validate(new SAXSource(SafeXml.reader(), new InputSource(new StringReader(text))));
    } catch (SAXException | IOException e) {
      complaints.add(Complaint.ofFile("schema-error", file, "?", SafeXml.gist(e)));
    }
    return complaints;
  }

  private static void note(String file, SAXParseException e, List<Complaint> complaints) {
    boolean ofIds = String.valueOf(e.getMessage()).startsWith("cvc-id.");
    int line = e.getLineNumber();
    if (!ofIds
        && complaints.size() < AT_MOST
        && complaints.stream().noneMatch(known -> known.line() == line)) {
      complaints.add(
          new Complaint(
              true,
              "schema-error",
              file,
              line,
              null,
              null,
              List.of(String.valueOf(line), SafeXml.gist(e))));
    }
  }

  private static Schema load(String resource) {
    URL location = Objects.requireNonNull(Bpmn.class.getResource(resource), resource);
    try {
      return SchemaFactory.newDefaultInstance().newSchema(location);
    } catch (SAXException e) {
      throw new IllegalStateException("The schema that comes with Camunda cannot be read", e);
    }
  }
}
