package vn.motcua.modelcheck.reading;

import java.util.Map;
import vn.motcua.modelcheck.office.XmlOutline;

/** Who drew a file, and for which engine: only what is meant for Camunda 7 is read on. */
final class Origin {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String CAMUNDA_7 = "http://camunda.org/schema/1.0/bpmn";
  private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

  /** By a part of the namespace that the tool adds. */
  private static final Map<String, String> TOOLS =
      Map.of(
          "flowable.org", "Flowable",
          "activiti.org", "Activiti",
          "jboss.org/drools", "jBPM",
          "signavio.com", "Signavio",
          "bizagi.com", "Bizagi",
          "yaoqiang.org", "Yaoqiang",
          "w4.eu", "W4",
          "trisotech.com", "Trisotech");

  private Origin() {}

  static void checkBpmn(String file, XmlOutline outline) throws UnreadableException {
    if (!outline.rootNamespace().equals(BPMN) || !outline.rootName().equals("definitions")) {
      throw UnreadableException.because("file-not-bpmn", file, outline.rootName());
    }
    String platform = outline.rootTraits().getOrDefault("executionPlatform", "");
    if (outline.namespaces().contains(ZEEBE) || platform.equals("Camunda Cloud")) {
      throw UnreadableException.because("model-for-camunda-8", file);
    }
    if (!outline.namespaces().contains(CAMUNDA_7)) {
      throw UnreadableException.because("model-of-another-tool", file, tool(outline));
    }
  }

  static void checkDmn(String file, XmlOutline outline) throws UnreadableException {
    boolean dmn = outline.rootNamespace().contains("omg.org/spec/DMN/");
    if (!dmn || !outline.rootName().equals("definitions")) {
      throw UnreadableException.because("file-not-dmn", file, outline.rootName());
    }
  }

  private static String tool(XmlOutline outline) {
    return TOOLS.entrySet().stream()
        .filter(known -> outline.namespaces().stream().anyMatch(ns -> ns.contains(known.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> outline.rootTraits().getOrDefault("exporter", "?"));
  }
}
