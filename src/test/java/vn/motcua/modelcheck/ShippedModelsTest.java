package vn.motcua.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.modelcheck.ShippedModels.Model;

/** What is asked of our own models, beyond what the model check asks of any. */
class ShippedModelsTest {

  private static final String MODELS = "vn.motcua.modelcheck.ShippedModels#processes";

  @Test
  void everyProcessOfTheHouseIsShipped() {
    assertThat(ShippedModels.processes())
        .flatExtracting(model -> model.bpmn().getModelElementsByType(Process.class))
        .extracting(Process::getId)
        .containsExactlyInAnyOrder(
            "dossier", "intake", "specialist-review", "desk-certification", "return");
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void processIsNamedAndKeptForAYear(Model model) {
    assertThat(model.bpmn().getModelElementsByType(Process.class))
        .singleElement()
        .satisfies(
            process -> {
              assertThat(process.getName()).isNotBlank();
              assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P365D");
            });
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void gatewaysAskAQuestionAndEachWayIsAnAnswer(Model model) {
    assertThat(model.bpmn().getModelElementsByType(ExclusiveGateway.class))
        .allSatisfy(
            gateway -> {
              assertThat(gateway.getName()).endsWith("?");
              assertThat(gateway.getOutgoing())
                  .allSatisfy(
                      flow ->
                          assertThat(flow.getName()).as("name of " + flow.getId()).isNotBlank());
            });
  }
}
