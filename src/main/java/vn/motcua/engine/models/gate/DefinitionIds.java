package vn.motcua.engine.models.gate;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.motcua.modelcheck.ModelFolder;

/**
 * The ids of the processes and decisions in a file, which are what it replaces in the engine. It
 * resolves nothing that lies outside the file, and of a damaged one reads what is before the
 * damage: to find fault is for the check.
 */
public final class DefinitionIds {

  private static final XMLInputFactory XML = XMLInputFactory.newFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private DefinitionIds() {}

  public static Set<String> in(String file, byte[] content) {
    var ids = new HashSet<String>();
    if (file.endsWith(".form")) {
      return ids;
    }
    try {
      var reader = XML.createXMLStreamReader(new ByteArrayInputStream(content));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && Set.of("process", "decision").contains(reader.getLocalName())) {
          var id = reader.getAttributeValue(null, "id");
          if (id != null) {
            ids.add(id);
          }
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      return ids;
    }
    return ids;
  }

  /** The models that go on serving when these are deployed, with their forms. */
  public static List<ModelFolder> notReplaced(
      Collection<ModelFolder> serving, Collection<ModelFolder> offered) {
    var replaced = new HashSet<String>();
    for (var folder : offered) {
      folder.files().forEach((name, content) -> replaced.addAll(in(name, content)));
    }
    return serving.stream()
        .map(
            folder -> {
              var files = new TreeMap<>(folder.files());
              files
                  .entrySet()
                  .removeIf(
                      file -> !Collections.disjoint(replaced, in(file.getKey(), file.getValue())));
              return new ModelFolder(folder.name(), files);
            })
        .toList();
  }
}
