package vn.motcua.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.modelcheck.ShippedModels.Model;

class ShippedModelsTest {

  private static final String MODELS = "vn.motcua.modelcheck.ShippedModels#processes";

  private static final Map<Class<? extends FlowElement>, String> PREFIXES =
      Map.ofEntries(
          Map.entry(StartEvent.class, "startEvent_"),
          Map.entry(EndEvent.class, "endEvent_"),
          Map.entry(BoundaryEvent.class, "event_"),
          Map.entry(UserTask.class, "userTask_"),
          Map.entry(ServiceTask.class, "serviceTask_"),
          Map.entry(ReceiveTask.class, "receiveTask_"),
          Map.entry(BusinessRuleTask.class, "businessRuleTask_"),
          Map.entry(CallActivity.class, "callActivity_"),
          Map.entry(ExclusiveGateway.class, "gateway_"),
          Map.entry(SubProcess.class, "eventSubProcess_"),
          Map.entry(SequenceFlow.class, "flow_"));

  private static final Set<String> STATUSES =
      Set.of(
          "REGISTERED",
          "ACCEPTED",
          "NOT_ACCEPTED",
          "PROCESSING",
          "SUPPLEMENT_REQUESTED",
          "PAYMENT_REQUIRED",
          "WITHDRAWN",
          "STOPPED",
          "COMPLETED",
          "RETURNED");

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
  void modelIsValidBpmn(Model model) {
    assertThatCode(() -> Bpmn.validateModel(model.bpmn())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void processIsReadyToDeploy(Model model) {
    assertThat(model.bpmn().getModelElementsByType(Process.class))
        .singleElement()
        .satisfies(
            process -> {
              assertThat(process.isExecutable()).isTrue();
              assertThat(process.getName()).isNotBlank();
              assertThat(process.getCamundaVersionTag()).isNotBlank();
              assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P365D");
            });
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void everyElementIsNamedAndItsIdTellsItsKind(Model model) {
    assertThat(model.bpmn().getModelElementsByType(FlowElement.class))
        .allSatisfy(
            element -> {
              Class<?> kind = element.getElementType().getInstanceType();
              assertThat(PREFIXES).as("kinds of element in use").containsKey(asFlowElement(kind));
              assertThat(element.getId()).startsWith(PREFIXES.get(kind)).matches("\\w+");
              if (element instanceof FlowNode) {
                assertThat(element.getName()).as("name of " + element.getId()).isNotBlank();
              }
            });
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void gatewaysAskAQuestionAndHaveADefault(Model model) {
    assertThat(model.bpmn().getModelElementsByType(ExclusiveGateway.class))
        .allSatisfy(
            gateway -> {
              assertThat(gateway.getName()).endsWith("?");
              assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
              assertThat(gateway.getOutgoing())
                  .allSatisfy(
                      flow -> {
                        assertThat(flow.getName()).as("name of " + flow.getId()).isNotBlank();
                        assertThat(flow.getConditionExpression() == null)
                            .as(flow.getId() + " is the default or has a condition")
                            .isEqualTo(flow.equals(gateway.getDefault()));
                      });
            });
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void everyFlowNodeLeadsSomewhere(Model model) {
    assertThat(model.bpmn().getModelElementsByType(FlowNode.class))
        .filteredOn(node -> !(node instanceof SubProcess))
        .allSatisfy(
            node -> {
              assertThat(node.getOutgoing().isEmpty())
                  .as("%s ends here", node.getId())
                  .isEqualTo(node instanceof EndEvent);
              assertThat(node.getIncoming().isEmpty())
                  .as("%s begins here", node.getId())
                  .isEqualTo(node instanceof StartEvent || node instanceof BoundaryEvent);
            });
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void declaredStatusesExist(Model model) {
    assertThat(model.bpmn().getModelElementsByType(FlowNode.class))
        .flatExtracting(node -> ShippedModels.property(node, "motcua.status").stream().toList())
        .allSatisfy(status -> assertThat(status).isIn(STATUSES));
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void rungsDoNotInterruptTheReview(Model model) {
    assertThat(model.bpmn().getModelElementsByType(BoundaryEvent.class))
        .filteredOn(event -> ShippedModels.property(event, "motcua.rung").isPresent())
        .allSatisfy(event -> assertThat(event.cancelActivity()).as(event.getId()).isFalse());
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void calledProcessesKnowTheDossier(Model model) {
    assertThat(model.bpmn().getModelElementsByType(CallActivity.class))
        .allSatisfy(
            call ->
                assertThat(
                        call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .as("what %s hands on", call.getId())
                    .anyMatch(in -> in.getCamundaBusinessKey() != null)
                    .anyMatch(in -> "all".equals(in.getCamundaVariables())));
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void modelsCallBeansAndNeverCode(Model model) {
    assertThat(model.bpmn().getModelElementsByType(ScriptTask.class)).isEmpty();
    assertThat(model.bpmn().getModelElementsByType(ServiceTask.class))
        .allSatisfy(
            task -> {
              assertThat(task.getCamundaClass()).isNull();
              assertThat(task.getCamundaExpression()).isNull();
              assertThat(task.getCamundaDelegateExpression())
                  .isIn(
                      "${notifyApplicant}",
                      "${raisePriority}",
                      "${recordRating}",
                      "${extendDeadline}");
            });
    assertThat(Bpmn.convertToString(model.bpmn())).doesNotContain("scriptFormat", "org.camunda.");
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends FlowElement> asFlowElement(Class<?> kind) {
    return (Class<? extends FlowElement>) kind;
  }
}
