package vn.motcua.modelcheck.processdoc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.RuleSets;
import vn.motcua.modelcheck.steps.Markup;
import vn.motcua.modelcheck.steps.OfficeModels;
import vn.motcua.modelcheck.steps.OfficeModels.Model;
import vn.motcua.modelcheck.steps.OfficeWords;
import vn.motcua.modelcheck.whatif.PlanDossier;
import vn.motcua.modelcheck.whatif.WhatIf;
import vn.motcua.modelcheck.whatif.WhatIf.PlannedStep;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.Procedures;

/** For each review model, its procedures, and how long each of its steps may take in them. */
final class ProcedureTables {

  /** A Monday at the opening, after which no day off comes for three weeks. */
  private static final Instant TYPICAL = Instant.parse("2026-11-02T00:30:00Z");

  private final OfficeModels models;
  private final Procedures catalogue;
  private final DeadlineRules rules;
  private final PlanDossier planDossier;
  private final Markup html = new Markup();

  private ProcedureTables(
      OfficeModels models, Procedures catalogue, DeadlineRules rules, RuleSets ruleSets) {
    this.models = models;
    this.catalogue = catalogue;
    this.rules = rules;
    this.planDossier = new PlanDossier(models, rules, ruleSets);
  }

  static Markup of(
      OfficeModels models, Procedures catalogue, DeadlineRules rules, RuleSets ruleSets) {
    return new ProcedureTables(models, catalogue, rules, ruleSets).write();
  }

  private Markup write() {
    html.open("section", "id", "procedures");
    html.element("h2", "Thủ tục, thời hạn và thời gian của từng bước");
    html.element(
        "p",
        "Danh mục thủ tục phiên bản %s. Thời gian của từng bước là giờ làm việc, tính cho hồ sơ"
                .formatted(catalogue.version())
            + " tiếp nhận lúc mở cửa của một ngày làm việc và đi đường thẳng.");
    for (var model : models.all()) {
      var procedures =
          catalogue.all().stream()
              .filter(procedure -> procedure.reviewModel().equals(model.id()))
              .toList();
      if (!procedures.isEmpty()) {
        table(model, procedures);
      }
    }
    return html.close().text("\n");
  }

  private void table(Model model, List<Procedure> procedures) {
    html.open("h3").text("Theo mô hình ");
    html.element("a", model.name(), "href", "#" + model.id()).close();
    var plans = procedures.stream().map(p -> planDossier.of(p, model.id(), TYPICAL)).toList();
    html.open("table", "class", "procedures").open("thead").open("tr");
    List.of("Mã", "Thủ tục", "Bộ phận", "Thời hạn").forEach(this::heading);
    plans.get(0).steps().forEach(step -> heading(step.name()));
    html.close().close().open("tbody");
    plans.forEach(this::row);
    html.close().close().text("\n");
  }

  private void heading(String name) {
    html.element("th", name, "scope", "col");
  }

  private void row(WhatIf plan) {
    var procedure = plan.procedure();
    html.text("\n").open("tr").element("td", procedure.code());
    html.element("td", procedure.name());
    html.element(
        "td",
        OfficeWords.groups().getOrDefault(procedure.handlingGroup(), procedure.handlingGroup()));
    html.element("td", OfficeWords.limit(procedure.limit()));
    plan.steps().forEach(step -> html.element("td", time(step), "class", "time"));
    html.close();
  }

  private String time(PlannedStep step) {
    if (step.from() == null || step.to() == null || step.limit() == null) {
      return "–";
    }
    var start = step.from();
    Duration time = rules.calendar().between(start, step.to());
    var hours = time.toHours() == 0 ? "" : time.toHours() + " giờ ";
    var minutes = time.toMinutesPart() == 0 ? "" : time.toMinutesPart() + " phút";
    return (hours + minutes).strip();
  }
}
