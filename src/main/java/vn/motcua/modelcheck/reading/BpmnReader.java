package vn.motcua.modelcheck.reading;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.Flows;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.office.XmlOutline;
import vn.motcua.modelcheck.office.XmlOutline.Place;
import vn.motcua.modelcheck.office.XmlOutline.Reference;

/** Gives a file to Camunda only when nothing in it can harm or surprise it. */
final class BpmnReader {

  private BpmnReader() {}

  static ProcessFile read(
      String folder, String name, byte[] content, Consumer<Complaint> complaints)
      throws UnreadableException {
    String file = folder + "/" + name;
    String text = FileText.of(file, content);
    if (!text.stripLeading().startsWith("<")) {
      throw UnreadableException.because("file-not-xml", file);
    }
    OutlineHandler handler = new OutlineHandler(file);
    SafeXml.parse(file, text, handler);
    XmlOutline outline = handler.outline();
    Origin.checkBpmn(file, outline);
    refuseAll(ids(file, outline), complaints);
    refuseAll(SchemaCheck.check(file, text), complaints);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
    return new ProcessFile(folder, name, model, new Flows(model), outline);
  }

  private static void refuseAll(List<Complaint> found, Consumer<Complaint> complaints)
      throws UnreadableException {
    if (!found.isEmpty()) {
      found.subList(0, found.size() - 1).forEach(complaints);
      throw new UnreadableException(found.get(found.size() - 1));
    }
  }

  private static List<Complaint> ids(String file, XmlOutline outline) {
    List<Complaint> found = new ArrayList<>();
    for (Place place : outline.repeated()) {
      int first = outline.line(place.id());
      found.add(of("id-twice", file, place, String.valueOf(first), String.valueOf(place.line())));
    }
    for (Place place : outline.anonymous()) {
      found.add(of("id-missing", file, place, place.kind(), String.valueOf(place.line())));
    }
    for (Reference reference : outline.references()) {
      if (!outline.places().containsKey(reference.target())) {
        found.add(of("reference-to-nothing", file, reference));
      }
    }
    return found;
  }

  private static Complaint of(String rule, String file, Place place, String... details) {
    String id = place.id().isEmpty() ? null : place.id();
    return new Complaint(true, rule, file, place.line(), id, place.name(), List.of(details));
  }

  private static Complaint of(String rule, String file, Reference reference) {
    Place owner = reference.owner();
    return new Complaint(
        true,
        rule,
        file,
        reference.line(),
        owner.id().isEmpty() ? null : owner.id(),
        owner.name(),
        List.of(reference.by(), reference.target(), String.valueOf(reference.line())));
  }
}
