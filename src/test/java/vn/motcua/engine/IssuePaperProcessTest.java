package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.engine.models.gate.ModelGate;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.forms.IssueForms;
import vn.motcua.support.Journey;
import vn.motcua.support.Office;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.schemas.Schemas;

/** An officer's task that hands out a paper, as the template for it declares. */
@ProcessTest
class IssuePaperProcessTest {

  @Autowired Journey.World world;
  @Autowired RepositoryService repository;
  @Autowired ModelGate gate;
  @Autowired RuntimeService runtime;
  @Autowired IssueForms forms;

  @AfterEach
  void removeTheModels() {
    repository
        .createDeploymentQuery()
        .deploymentName("a paper")
        .list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true, true, true));
  }

  @Test
  void taskEndsOnlyWhenThePaperOfTheLatestDecisionIsPrinted() {
    deploy("02");
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    requestSupplement(dossier);
    assertThatThrownBy(() -> handsOut(dossier))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "Chưa in mẫu 02 “Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ”: hãy in ở mục “Biểu mẫu in”"
                + " của thẻ “Hồ sơ”, rồi hoàn thành việc “Giao phiếu”.")
        .message()
        .doesNotContain(Office.PLANTED_NAME, Office.PLANTED_IDENTITY);

    forms.print(dossier.id(), "02", null, "tiepnhan");
    handsOut(dossier);
    assertThat(dossier.openTasks()).doesNotContain("userTask_handOut");

    dossier.supplementArrives("2026-11-10T08:00");
    requestSupplement(dossier);
    assertThatThrownBy(() -> handsOut(dossier)).hasMessageStartingWith("Chưa in mẫu 02");
  }

  @Test
  void aPaperThatWasPrintedAtTheCounterBeforeIsThere() {
    deploy("01");
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    forms.print(dossier.id(), "01", null, "tiepnhan");
    runtime.startProcessInstanceByKey("paper", dossier.id().toString());

    handsOut(dossier);
    assertThat(dossier.openTasks()).doesNotContain("userTask_handOut");
  }

  @Test
  void aPaperWithNothingToPrintIsTheDesignersAffair() {
    deploy("04");
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    runtime.startProcessInstanceByKey("paper", dossier.id().toString());

    assertThatThrownBy(() -> handsOut(dossier))
        .hasMessageStartingWith("Hồ sơ chưa có gì để in trên mẫu 04")
        .hasMessageContaining("báo người thiết kế quy trình");
  }

  @Test
  void aFormWithoutANumberIsRefusedWithItsPlace() {
    for (var unknown : new String[] {"06", "99", "2"}) {
      assertThatThrownBy(() -> deploy(unknown))
          .isInstanceOf(ParseException.class)
          .hasMessageContaining(
              "motcua.paper of userTask_handOut: no form \"%s\" is handed out with a number; write"
                      .formatted(unknown)
                  + " one of 01, 02, 03, 04, 05")
          .hasMessageContaining("paper.bpmn")
          .hasMessageContaining("line");
    }
  }

  @Test
  void theTemplateOffersThoseForms() {
    var offered = new TreeMap<String, String>();
    Schemas.read(Path.of("bpmn/.camunda/element-templates/issue-paper.json"))
        .at("/properties/0/choices")
        .forEach(
            choice -> offered.put(choice.path("value").asText(), choice.path("name").asText()));

    assertThat(offered.keySet()).isEqualTo(forms.numbered().keySet());
    forms
        .numbered()
        .forEach((form, title) -> assertThat(offered).containsEntry(form, form + " – " + title));
  }

  private void requestSupplement(Journey dossier) {
    dossier.does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy tờ");
    runtime.startProcessInstanceByKey("paper", dossier.id().toString());
  }

  private static void handsOut(Journey dossier) {
    dossier.does("tiepnhan", "userTask_handOut", Map.of("handOutOutcome", "HANDED_OUT"));
  }

  /** What a template leaves out stands in the model without a value. */
  private void deploy(String paper) {
    var deployment =
        repository
            .createDeployment()
            .name("a paper")
            .addString(
                "paper.bpmn",
                """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="paper" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="startEvent" />
                <bpmn:sequenceFlow id="flow_in" sourceRef="startEvent" targetRef="userTask_handOut" />
                <bpmn:userTask id="userTask_handOut" name="Giao phiếu"
                    camunda:candidateGroups="reception">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="motcua.paper" value="%s" />
                      <camunda:property name="motcua.decision" value="handOutOutcome" />
                      <camunda:property name="motcua.outcomes" value="HANDED_OUT" />
                      <camunda:property name="motcua.status" value="" />
                      <camunda:property name="motcua.limit" value="" />
                      <camunda:property name="motcua.notBy" value="" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="flow_out" sourceRef="userTask_handOut" targetRef="endEvent" />
                <bpmn:endEvent id="endEvent" />
              </bpmn:process>
            </bpmn:definitions>
            """
                    .formatted(paper));
    gate.passing(deployment::deploy);
  }
}
