package vn.motcua.modelcheck.reading;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import vn.motcua.modelcheck.office.DecisionFile;
import vn.motcua.modelcheck.office.XmlOutline;

final class DmnReader {

  private DmnReader() {}

  static DecisionFile read(String folder, String name, byte[] content) throws UnreadableException {
    String file = folder + "/" + name;
    String text = FileText.of(file, content);
    if (!text.stripLeading().startsWith("<")) {
      throw UnreadableException.because("file-not-xml", file);
    }
    OutlineHandler handler = new OutlineHandler(file);
    SafeXml.parse(file, text, handler);
    XmlOutline outline = handler.outline();
    Origin.checkDmn(file, outline);
    return new DecisionFile(folder, name, model(file, text), outline);
  }

  private static DmnModelInstance model(String file, String text) throws UnreadableException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return Dmn.readModelFromStream(new ByteArrayInputStream(bytes));
    } catch (ModelException e) {
      // the schema's word is the cause, where there is one
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String gist = cause instanceof Exception reason ? SafeXml.gist(reason) : "?";
      throw UnreadableException.because("schema-error", file, "?", gist);
    }
  }
}
