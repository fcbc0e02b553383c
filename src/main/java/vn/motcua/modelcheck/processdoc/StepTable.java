package vn.motcua.modelcheck.processdoc;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.steps.Form;
import vn.motcua.modelcheck.steps.Form.Field;
import vn.motcua.modelcheck.steps.Markup;
import vn.motcua.modelcheck.steps.OfficeModels.Model;
import vn.motcua.modelcheck.steps.OfficeWords;
import vn.motcua.modelcheck.steps.Step;

/** The officers' tasks of a model: who, by when, with which form, and what may come of it. */
final class StepTable {

  private final Model model;
  private final List<Step> steps;
  private final Markup table = new Markup();

  private StepTable(Model model) {
    this.model = model;
    this.steps =
        model.bpmn().getModelElementsByType(UserTask.class).stream().map(Step::of).toList();
  }

  static Markup of(Model model) {
    return new StepTable(model).write();
  }

  private Markup write() {
    if (steps.isEmpty()) {
      return table.element("p", "Không có.");
    }
    table.open("table", "class", "steps").open("thead").open("tr");
    List.of("TT", "Bước", "Người thực hiện", "Thời hạn", "Biểu mẫu", "Kết quả có thể chọn")
        .forEach(heading -> table.element("th", heading, "scope", "col"));
    table.close().close().open("tbody");
    for (int i = 0; i < steps.size(); i++) {
      row(i + 1, steps.get(i));
    }
    return table.close().close().text("\n");
  }

  private void row(int number, Step step) {
    var form = step.form() == null ? null : model.forms().get(step.form());
    table.text("\n").open("tr", "id", model.id() + "." + step.id());
    table.element("td", String.valueOf(number));
    table.open("td").element("strong", step.name());
    if (!step.documentation().isEmpty()) {
      table.element("p", step.documentation());
    }
    if (step.status() != null) {
      table.element("p", "Trạng thái hồ sơ: " + step.status().vietnamese(), "class", "note");
    }
    table.close().open("td").text(OfficeWords.groups(step, null));
    if (!step.notBy().isEmpty()) {
      table.element("p", "Không phải người đã làm: " + names(step.notBy()), "class", "note");
    }
    table.close().element("td", limit(step));
    table.open("td");
    fields(step, form);
    if (!step.paper().isBlank()) {
      table.element("p", "Phải in trước khi hoàn thành: mẫu " + step.paper(), "class", "note");
    }
    table.close().open("td");
    outcomes(step, form);
    table.close().close();
  }

  private static String limit(Step step) {
    return step.limit() == null && step.waits()
        ? "Chờ công dân, không tính thời hạn"
        : OfficeWords.limit(step.limit());
  }

  private void fields(Step step, @Nullable Form form) {
    if (form == null) {
      table.text(step.form() == null ? "Không có" : "Thiếu biểu mẫu " + step.form());
      return;
    }
    table.element("code", form.id()).open("ul");
    for (var field : form.fields()) {
      if (!field.readOnly() && !field.label().isBlank() && !field.key().equals(step.decision())) {
        table.element("li", describe(field));
      }
    }
    table.close();
  }

  private static String describe(Field field) {
    var choices =
        field.choices().isEmpty() ? "" : ": " + String.join("; ", field.choices().values());
    boolean told = field.label().contains("bắt buộc");
    return field.label() + (field.required() && !told ? " (bắt buộc)" : "") + choices;
  }

  private void outcomes(Step step, @Nullable Form form) {
    table.open("ul");
    for (var outcome : step.outcomes()) {
      var label = form == null ? null : form.choices(step.decision()).get(outcome);
      var reason = step.noteRequired().contains(outcome) ? " (phải nêu nội dung, lý do)" : "";
      table.element("li", (label == null ? outcome : label) + reason);
    }
    table.close();
  }

  private String names(List<String> ids) {
    return ids.stream()
        .map(
            id ->
                steps.stream()
                    .filter(step -> step.id().equals(id))
                    .map(Step::name)
                    .findFirst()
                    .orElse(id))
        .collect(Collectors.joining(", "));
  }
}
