package vn.motcua.modelcheck.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.XmlOutline;
import vn.motcua.modelcheck.office.XmlOutline.Place;
import vn.motcua.modelcheck.office.XmlOutline.Reference;
import vn.motcua.modelcheck.office.XmlOutline.Trait;

/** Notes what a file says while it is read, and gives up on what no office would draw. */
class OutlineHandler extends DefaultHandler {

  private static final int DEPTH = 64;
  private static final int ELEMENTS = 20_000;
  private static final Set<String> SCOPES =
      Set.of("process", "subProcess", "transaction", "adHocSubProcess", "definitions");
  // what stands in a scope and is no step of it
  private static final Set<String> PARTS =
      Set.of("extensionElements", "documentation", "laneSet", "ioSpecification", "property");
  private static final Set<String> REFERRING =
      Set.of(
          "sourceRef",
          "targetRef",
          "attachedToRef",
          "default",
          "messageRef",
          "signalRef",
          "errorRef",
          "escalationRef",
          "bpmnElement",
          "processRef",
          "incoming",
          "outgoing",
          "flowNodeRef");

  private record Open(String namespace, String name, Place owner, StringBuilder text, int line) {}

  private final String file;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Set<String> namespaces = new HashSet<>();
  private final Map<String, String> rootTraits = new HashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Place> repeated = new ArrayList<>();
  private final List<Place> anonymous = new ArrayList<>();
  private final Map<String, List<Trait>> traits = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private String rootNamespace = "";
  private String rootName = "";
  private int elements;
  private @Nullable Locator locator;

  OutlineHandler(String file) {
    this.file = file;
  }

  XmlOutline outline() {
    return new XmlOutline(
        rootNamespace,
        rootName,
        namespaces,
        rootTraits,
        places,
        repeated,
        anonymous,
        traits,
        references);
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    namespaces.add(uri);
  }

  @Override
  public void startElement(String namespace, String name, String qName, Attributes attributes)
      throws SAXException {
    if (++elements > ELEMENTS || open.size() > DEPTH) {
      Complaint complaint = Complaint.ofFile("file-too-complex", file);
      throw new SAXException(new UnreadableException(complaint));
    }
    String id = attributes.getValue("", "id");
    Place here = new Place(name, id == null ? "" : id, attributes.getValue("", "name"), line());
    if (open.isEmpty()) {
      rootNamespace = namespace;
      rootName = name;
      for (int i = 0; i < attributes.getLength(); i++) {
        rootTraits.put(attributes.getLocalName(i), attributes.getValue(i));
      }
    }
    note(here);
    open.push(new Open(namespace, name, owner(here), new StringBuilder(), here.line()));
    for (int i = 0; i < attributes.getLength(); i++) {
      note(attributes.getLocalName(i), attributes.getValue(i));
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (!open.isEmpty()) {
      open.peek().text().append(text, start, length);
    }
  }

  @Override
  public void endElement(String namespace, String name, String qName) {
    String text = open.peek() == null ? "" : open.peek().text().toString().trim();
    if (!text.isEmpty()) {
      note("", text);
    }
    open.pop();
  }

  @Override
  public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
    throw new SAXException(new UnreadableException(Complaint.ofFile("xml-with-doctype", file)));
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  private void note(Place here) {
    if (!here.id().isEmpty()) {
      if (places.putIfAbsent(here.id(), here) != null) {
        repeated.add(here);
      }
    } else if (isStep(here)) {
      anonymous.add(here);
    }
  }

  private void note(String attribute, String value) {
    Open here = open.element();
    boolean drawn = here.namespace().contains("/DI") || here.namespace().contains("/DD/");
    if (!drawn) {
      traits
          .computeIfAbsent(here.owner().id(), any -> new ArrayList<>())
          .add(new Trait(here.owner(), here.name(), attribute, value, here.line()));
    }
    String by = attribute.isEmpty() ? here.name() : attribute;
    // the same names mean other things in an extension
    if (REFERRING.contains(by) && here.namespace().startsWith("http://www.omg.org/spec/BPMN/")) {
      String target = value.substring(value.indexOf(':') + 1).trim();
      references.add(new Reference(here.owner(), by, target, here.line()));
    }
  }

  private boolean isStep(Place here) {
    return (here.kind().equals("process")
            || here.kind().equals("decision")
            || !open.isEmpty()
                && SCOPES.contains(open.element().name())
                && !open.element().name().equals("definitions"))
        && !PARTS.contains(here.kind());
  }

  private Place owner(Place here) {
    return isStep(here) || open.isEmpty() ? here : open.element().owner();
  }

  private int line() {
    return locator == null ? 0 : locator.getLineNumber();
  }
}
