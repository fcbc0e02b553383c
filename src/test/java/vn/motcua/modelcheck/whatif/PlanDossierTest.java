package vn.motcua.modelcheck.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.deadline.rules.Cases.CALENDAR;
import static vn.motcua.deadline.rules.Cases.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.RuleSets;
import vn.motcua.modelcheck.steps.OfficeCatalogue;
import vn.motcua.modelcheck.steps.OfficeModels;
import vn.motcua.modelcheck.steps.UnusableModelsException;
import vn.motcua.modelcheck.whatif.WhatIf.Alternative;
import vn.motcua.modelcheck.whatif.WhatIf.Milestone;
import vn.motcua.modelcheck.whatif.WhatIf.Phase;
import vn.motcua.modelcheck.whatif.WhatIf.PlannedStep;
import vn.motcua.procedures.Procedures;

class PlanDossierTest {

  private static final Path SHIPPED = Path.of("bpmn");
  private static final Path PARALLEL = Path.of("src/test/resources/what-if");
  private static final Procedures CATALOGUE = OfficeCatalogue.of(SHIPPED);
  private static final RuleSets RULE_SETS =
      RuleSets.load(new ClassPathResource("deadline/rule-sets.yaml"));

  @TempDir Path folder;

  @Test
  void theStraightWayLeadsFromTheCounterToTheCounter() {
    var plan = plan(SHIPPED, null, "1.004873", "2026-11-09T08:00");

    assertThat(plan.steps())
        .extracting(PlannedStep::id, PlannedStep::who, PlannedStep::from, PlannedStep::to)
        .containsExactly(
            tuple("userTask_checkPapers", "Bộ phận tiếp nhận và trả kết quả", null, null),
            tuple(
                "userTask_verify",
                "Tư pháp – hộ tịch",
                at("2026-11-09T08:00"),
                at("2026-11-10T14:18")),
            tuple(
                "userTask_draft",
                "Tư pháp – hộ tịch",
                at("2026-11-10T14:18"),
                at("2026-11-11T10:42")),
            tuple("userTask_sign", "Lãnh đạo UBND", at("2026-11-11T10:42"), at("2026-11-12T07:37")),
            tuple("userTask_number", "Văn thư", at("2026-11-12T07:37"), at("2026-11-12T09:05")),
            tuple(
                "userTask_handOver",
                "Bộ phận tiếp nhận và trả kết quả",
                at("2026-11-12T09:05"),
                at("2026-11-12T09:05")));
    assertThat(plan.steps())
        .extracting(PlannedStep::phase)
        .startsWith(Phase.BEFORE_ACCEPTANCE, Phase.RUNNING)
        .endsWith(Phase.RUNNING, Phase.AFTER_RESULT);
    assertThat(plan.milestones())
        .extracting(Milestone::name, Milestone::at)
        .containsExactly(
            tuple("Sắp đến hạn", at("2026-11-12T07:37")), tuple("Quá hạn", at("2026-11-12T17:00")));
    assertThat(plan.milestones().get(0).then()).contains("Xem xét hẹn lại ngày trả");
    assertThat(plan.warnings()).isEmpty();
    assertThat(plan.ruleSet()).isEqualTo("309/2026/NĐ-CP");
  }

  @Test
  void whatLeavesTheStraightWayIsToldWithWhatItRepeats() {
    var plan = plan(SHIPPED, "specialist-review", "1.004873", "2026-11-09T08:00");

    assertThat(plan.alternatives())
        .extracting(Alternative::when, Alternative::then, a -> String.join(",", a.repeats()))
        .contains(
            tuple("Cần bổ sung", "Chờ công dân bổ sung giấy tờ", "Thẩm tra, xác minh hồ sơ"),
            tuple("Trả lại", "Dự thảo kết quả", "Dự thảo kết quả"));
    assertThat(plan.steps()).extracting(PlannedStep::phase).containsOnly(Phase.RUNNING);
  }

  @Test
  void everyProcedureHasRoomForItsSteps() {
    var models = OfficeModels.read(SHIPPED);
    for (var procedure : CATALOGUE.all()) {
      assertThat(plan(models, null, procedure.code(), "2026-11-09T08:00"))
          .as(procedure.code())
          .satisfies(
              plan -> {
                assertThat(plan.warnings()).isEmpty();
                assertThat(plan.steps()).noneMatch(PlannedStep::overrun).hasSizeGreaterThan(4);
              });
    }
  }

  @Test
  void parallelStepsGoSideBySideAndTheLongerOneDecides() {
    var plan = plan(PARALLEL, "two-specialists", "1.004873", "2026-11-09T08:00");

    assertThat(plan.steps())
        .extracting(PlannedStep::id, PlannedStep::parallel, PlannedStep::from, PlannedStep::to)
        .startsWith(
            tuple("userTask_a", 1, at("2026-11-09T08:00"), at("2026-11-11T10:42")),
            tuple("userTask_b", 1, at("2026-11-09T08:00"), at("2026-11-10T17:00")),
            tuple("userTask_sign", 0, at("2026-11-11T10:42"), at("2026-11-12T17:00")));
  }

  @Test
  void moreThanThereIsAndStepsWithoutALimitAreWarnedOf() {
    var plan = plan(PARALLEL, "two-specialists", "1.004873", "2026-11-09T08:00");

    assertThat(plan.steps())
        .filteredOn(PlannedStep::overrun)
        .extracting(PlannedStep::id)
        .containsExactly("userTask_sign");
    assertThat(plan.warnings())
        .containsExactly(
            "Thời hạn của bước “Ký & trình” vượt quá hạn trả kết quả.",
            "Bước “Vào sổ” chưa khai báo thời hạn (motcua.limit).",
            "Đường thẳng chia 110% thời hạn cho các bước, nhiều hơn 100%.");
  }

  @Test
  void aStraightWayThatNeverEndsIsWarnedOf() throws IOException {
    var endless = changed("sourceRef=\"userTask_x\" targetRef=\"e\"", "\"e\"", "\"userTask_sign\"");

    assertThat(plan(endless, "two-specialists", "1.004873", "2026-11-09T08:00").warnings())
        .contains("Đường thẳng quay lại “Ký & trình” và không bao giờ kết thúc.");
  }

  @Test
  void aModelThatCallsItselfIsWarnedOfAndItsElementsNeedNotListTheirFlows() throws IOException {
    var call = "<bpmn:callActivity id=\"call\" calledElement=\"two-specialists\"/>";
    var onwards = "<bpmn:sequenceFlow id=\"f9\" sourceRef=\"call\" targetRef=\"fork\"/>";
    var end = "</bpmn:process>";
    changed("sourceRef=\"s\" targetRef=\"fork\"", "\"fork\"", "\"call\"");
    var file = folder.resolve("changed.bpmn");
    Files.writeString(file, Files.readString(file).replace(end, call + onwards + end));

    var plan = plan(folder, "two-specialists", "1.004873", "2026-11-09T08:00");
    assertThat(plan.warnings())
        .contains("Mô hình “Hai chuyên viên <b>song song</b>” gọi lại chính nó.");
    assertThat(plan.steps()).hasSize(4);
  }

  @Test
  void aModelWithoutLimitsHasNoTimeline() throws IOException {
    var without = changed("name=\"motcua.limit\"", "motcua.limit", "motcua.other");

    assertThatExceptionOfType(UnusableModelsException.class)
        .isThrownBy(() -> plan(without, "two-specialists", "1.004873", "2026-11-09T08:00"))
        .withMessageContaining("two-specialists")
        .withMessageContaining("motcua.limit");
  }

  @Test
  void anUnknownModelIsNamedWithThoseThatThereAre() {
    assertThatExceptionOfType(UnusableModelsException.class)
        .isThrownBy(() -> plan(PARALLEL, "three", "1.004873", "2026-11-09T08:00"))
        .withMessageContaining("three")
        .withMessageContaining("two-specialists");
  }

  @Test
  void nothingIsPlannedIntoAYearWithoutACalendar() {
    assertThatExceptionOfType(UnknownYearException.class)
        .isThrownBy(() -> plan(SHIPPED, null, "1.004873", "2026-12-30T08:00"))
        .withMessageContaining("2027");
  }

  private Path changed(String where, String from, String to) throws IOException {
    var model = Files.readString(PARALLEL.resolve("review/two-specialists.bpmn"));
    assertThat(model).contains(where);
    Files.writeString(
        folder.resolve("changed.bpmn"), model.replace(where, where.replace(from, to)));
    return folder;
  }

  private static WhatIf plan(Path models, String model, String procedure, String acceptedAt) {
    return plan(OfficeModels.read(models), model, procedure, acceptedAt);
  }

  private static WhatIf plan(
      OfficeModels models, String model, String procedure, String acceptedAt) {
    return new PlanDossier(models, new DeadlineRules(CALENDAR), RULE_SETS)
        .of(CATALOGUE.get(procedure), model, at(acceptedAt));
  }
}
