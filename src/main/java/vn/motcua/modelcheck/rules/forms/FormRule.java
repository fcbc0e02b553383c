package vn.motcua.modelcheck.rules.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.FormFile;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;

/** What can be said of a form without its task. */
public final class FormRule {

  private static final int SCHEMA = 16;

  /** What the form viewer in Tasklist can show; of anything else it shows nothing at all. */
  private static final Set<String> KNOWN =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "text",
          "html",
          "image",
          "table",
          "iframe",
          "group",
          "dynamiclist",
          "expression",
          "button",
          "separator",
          "spacer");

  private static final Set<String> LABELLED =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "button");

  private final FormFile form;
  private final List<Complaint> complaints = new ArrayList<>();

  private FormRule(FormFile form) {
    this.form = form;
  }

  public static List<Complaint> complaints(Office office, FormFile form) {
    FormRule rule = new FormRule(form);
    rule.check();
    rule.checkUse(office);
    return rule.complaints;
  }

  private void check() {
    JsonNode json = form.json();
    if (!form.name().equals(form.id() + ".form")) {
      complain(true, "form-id-not-name", null, form.id());
    }
    if (json.path("executionPlatform").asText("").equals("Camunda Cloud")) {
      complain(true, "model-for-camunda-8", null);
    } else if (json.path("schemaVersion").asInt(0) > SCHEMA) {
      complain(true, "form-too-new", null, json.path("schemaVersion").asText(), "" + SCHEMA);
    }
    for (JsonNode component : form.components()) {
      String type = component.path("type").asText("");
      String named = component.path("key").asText(component.path("id").asText(type));
      if (!KNOWN.contains(type)) {
        complain(true, "form-part-unknown", named, type);
      } else if (LABELLED.contains(type) && label(component).isBlank()) {
        complain(true, "form-label-missing", named, type);
      }
    }
  }

  private void checkUse(Office office) {
    List<ProcessFile> models =
        office.processes().stream().filter(file -> file.folder().equals(form.folder())).toList();
    List<String> used =
        models.stream()
            .flatMap(file -> file.outline().traits().values().stream())
            .flatMap(List::stream)
            .filter(trait -> trait.attribute().equals("formRef"))
            .map(trait -> trait.value().trim())
            .toList();
    boolean othersMissing =
        used.stream().anyMatch(ref -> office.form(form.folder(), ref).isEmpty());
    if (!used.contains(form.id()) && !othersMissing && !office.mayMiss(".bpmn")) {
      complain(false, "form-unused", null);
    }
  }

  private static String label(JsonNode component) {
    String label = component.path("label").asText("");
    return label.isBlank() ? component.path("dateLabel").asText("") : label;
  }

  private void complain(boolean error, String rule, @Nullable String element, String... details) {
    complaints.add(new Complaint(error, rule, form.path(), 0, element, null, List.of(details)));
  }
}
