package vn.motcua.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** What designers may well draw, and the shipped models do not have: no rule objects to it. */
class GoodModelsTest {

  private static final String REVIEW = "review/specialist-review.bpmn";
  private static final String RETURN = "return/return.bpmn";
  private static final String DOSSIER = "dossier/dossier.bpmn";
  private static final String INTAKE = "intake/intake.bpmn";

  @Test
  void twoOfficersAtOnce() {
    assertGood(REVIEW, text -> forked(text, "parallelGateway", "", ""));
  }

  @Test
  void oneOfficerOrTwo() {
    String condition =
        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
            + "${channel == 'ONLINE'}</bpmn:conditionExpression>";
    assertGood(
        REVIEW, text -> forked(text, "inclusiveGateway", " default=\"flow_fork1\"", condition));
  }

  @Test
  void arrowsThatTheirStepsDoNotList() {
    assertGood(REVIEW, text -> text.replaceAll("<bpmn:(incoming|outgoing)>\\w+</bpmn:\\1>", ""));
  }

  @Test
  void aSubprocessWithItsOwnEnd() {
    assertGood(
        RETURN,
        text -> {
          String task =
              text.replaceFirst(
                  "(?s).*(<bpmn:userTask id=\"userTask_handOver\".*?</bpmn:userTask>).*", "$1");
          String inner =
              "<bpmn:subProcess id=\"subProcess_handOver\" name=\"Trao\">"
                  + "<bpmn:startEvent id=\"startEvent_inner\" name=\"Bắt đầu\" />"
                  + task.replaceAll("<bpmn:(incoming|outgoing)>\\w+</bpmn:\\1>", "")
                  + "<bpmn:endEvent id=\"endEvent_inner\" name=\"Xong\" />"
                  + BrokenModelsTest.arrow("flow_in", "startEvent_inner", "userTask_handOver")
                  + BrokenModelsTest.arrow("flow_out", "userTask_handOver", "endEvent_inner")
                  + "</bpmn:subProcess>";
          String changed =
              text.replace(task, inner)
                  .replace("targetRef=\"userTask_handOver\"", "targetRef=\"subProcess_handOver\"")
                  .replace(
                      "sourceRef=\"userTask_handOver\" targetRef=\"serviceTask",
                      "sourceRef=\"subProcess_handOver\" targetRef=\"serviceTask")
                  .replace(
                      "id=\"flow_in\" sourceRef=\"startEvent_inner\" targetRef=\"subProcess_",
                      "id=\"flow_in\" sourceRef=\"startEvent_inner\" targetRef=\"userTask_");
          return BrokenModelsTest.drawn(
              changed,
              "subProcess_handOver",
              "startEvent_inner",
              "endEvent_inner",
              "flow_in",
              "flow_out");
        });
  }

  @Test
  void anErrorThatTheCallerCatches() {
    Fault good = Fault.of("", null, DOSSIER);
    good.edit(
        REVIEW,
        text ->
            text.replaceFirst(
                    "(?s)(<bpmn:endEvent id=\"endEvent_neverPaid\".*?)</bpmn:endEvent>",
                    "$1<bpmn:errorEventDefinition id=\"error_neverPaid\" errorRef=\"error_unpaid\" />"
                        + "</bpmn:endEvent>")
                .replaceFirst(
                    "<bpmndi:BPMNDiagram",
                    "<bpmn:error id=\"error_unpaid\" name=\"unpaid\" errorCode=\"unpaid\" />$0"));
    good.edit(
        DOSSIER,
        text ->
            BrokenModelsTest.drawn(
                text.replaceFirst(
                        "<bpmn:sequenceFlow",
                        "<bpmn:boundaryEvent id=\"event_unpaid\" name=\"Không nộp\""
                            + " attachedToRef=\"callActivity_review\"><bpmn:errorEventDefinition"
                            + " id=\"error_caught\" errorRef=\"error_unpaid\" />"
                            + "</bpmn:boundaryEvent>"
                            + BrokenModelsTest.arrow(
                                "flow_unpaid", "event_unpaid", "endEvent_stopped")
                            + "$0")
                    .replaceFirst(
                        "<bpmndi:BPMNDiagram",
                        "<bpmn:error id=\"error_unpaid\" name=\"unpaid\" errorCode=\"unpaid\" />$0"),
                "event_unpaid",
                "flow_unpaid"));

    assertThat(BrokenFilesTest.CHECK.check(good.models())).isEmpty();
  }

  @Test
  void aWaitThatIsNoTask() {
    assertGood(
        REVIEW,
        text ->
            text.replaceFirst(
                    "<bpmn:userTask id=\"userTask_awaitPayment\"([^>]*?) camunda:formRef=\"[^\"]*\""
                        + " camunda:formRefBinding=\"[^\"]*\" camunda:candidateGroups=\"[^\"]*\"",
                    "<bpmn:receiveTask messageRef=\"message_payment\" id=\"receiveTask_payment\"$1")
                .replaceFirst(
                    "(?s)(id=\"receiveTask_payment\".*?)</bpmn:userTask>", "$1</bpmn:receiveTask>")
                .replaceFirst(
                    "(?s)(id=\"receiveTask_payment\".*?motcua.status.*?)"
                        + "<camunda:property name=\"motcua.decision\".*?</camunda:properties>",
                    "$1</camunda:properties>")
                .replace("userTask_awaitPayment", "receiveTask_payment"));
  }

  @Test
  void aWaitForWhateverComesFirst() {
    assertGood(
        REVIEW,
        text -> {
          String status =
              text.replaceFirst(
                  "(?s).*id=\"userTask_awaitPayment\".*?"
                      + "(<camunda:property name=\"motcua.status\" value=\"[A-Z_]+\" />).*",
                  "$1");
          String gateway =
              "<bpmn:eventBasedGateway id=\"gateway_payment\" name=\"Chờ nộp tiền\">"
                  + "<bpmn:extensionElements><camunda:properties>"
                  + status
                  + "</camunda:properties></bpmn:extensionElements></bpmn:eventBasedGateway>"
                  + "<bpmn:intermediateCatchEvent id=\"event_paid\" name=\"Đã nộp\">"
                  + "<bpmn:messageEventDefinition id=\"paid\" messageRef=\"message_payment\" />"
                  + "</bpmn:intermediateCatchEvent>"
                  + "<bpmn:intermediateCatchEvent id=\"event_unpaid\" name=\"Quá hạn nộp\">"
                  + "<bpmn:timerEventDefinition id=\"unpaid\"><bpmn:timeDuration"
                  + " xsi:type=\"bpmn:tFormalExpression\">P30D</bpmn:timeDuration>"
                  + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
                  + BrokenModelsTest.arrow("flow_1", "gateway_payment", "event_paid")
                  + BrokenModelsTest.arrow("flow_2", "gateway_payment", "event_unpaid")
                  + BrokenModelsTest.arrow("flow_3", "event_paid", "userTask_verify")
                  + BrokenModelsTest.arrow("flow_4", "event_unpaid", "endEvent_neverPaid");
          String without =
              BrokenModelsTest.without(
                      text,
                      "userTask_awaitPayment",
                      "event_paymentArrived",
                      "event_paymentDeadline",
                      "flow_paid",
                      "flow_paidOnline",
                      "flow_neverPaid")
                  .replaceAll(
                      "<bpmn:incoming>flow_(paid|paidOnline|neverPaid)</bpmn:incoming>", "");
          return BrokenModelsTest.drawn(
              without
                  .replace("targetRef=\"userTask_awaitPayment\"", "targetRef=\"gateway_payment\"")
                  .replaceFirst("<bpmn:sequenceFlow", gateway + "$0"),
              "gateway_payment",
              "event_paid",
              "event_unpaid",
              "flow_1",
              "flow_2",
              "flow_3",
              "flow_4");
        });
  }

  @Test
  void aJumpOverThePage() {
    assertGood(
        RETURN,
        text ->
            BrokenModelsTest.drawn(
                text.replaceFirst(
                        "sourceRef=\"userTask_handOver\" targetRef=\"serviceTask_recordRating\"",
                        "sourceRef=\"userTask_handOver\" targetRef=\"event_from\"")
                    .replaceFirst(
                        "<bpmn:sequenceFlow",
                        "<bpmn:intermediateThrowEvent id=\"event_from\" name=\"Sang trang\">"
                            + "<bpmn:linkEventDefinition id=\"link_1\" name=\"sau\" />"
                            + "</bpmn:intermediateThrowEvent>"
                            + "<bpmn:intermediateCatchEvent id=\"event_to\" name=\"Trang sau\">"
                            + "<bpmn:linkEventDefinition id=\"link_2\" name=\"sau\" />"
                            + "</bpmn:intermediateCatchEvent>"
                            + BrokenModelsTest.arrow(
                                "flow_jump", "event_to", "serviceTask_recordRating")
                            + "$0"),
                "event_from",
                "event_to",
                "flow_jump"));
  }

  @Test
  void aReminderThatComesThrice() {
    assertGood(
        INTAKE,
        text ->
            text.replaceFirst(
                "(?s)<bpmn:timeDuration([^>]*)>WH8</bpmn:timeDuration>",
                "<bpmn:timeCycle$1>R3/PT8H</bpmn:timeCycle>"));
  }

  private static void assertGood(String file, UnaryOperator<String> edit) {
    assertThat(BrokenFilesTest.CHECK.check(Fault.of("", null, file).edit(file, edit).models()))
        .isEmpty();
  }

  /** Asks two officers for their opinion. */
  private static String forked(String text, String kind, String attributes, String condition) {
    String task =
        text.replaceFirst(
                "(?s).*(<bpmn:userTask id=\"userTask_recordOpinion\".*?</bpmn:userTask>).*", "$1")
            .replaceAll("<bpmn:(incoming|outgoing)>\\w+</bpmn:\\1>", "")
            .replace("userTask_recordOpinion", "userTask_recordOther");
    String second =
        "<bpmn:sequenceFlow id=\"flow_fork2\" sourceRef=\"gateway_fork\""
            + " targetRef=\"userTask_recordOther\">"
            + condition
            + "</bpmn:sequenceFlow>";
    String added =
        "<bpmn:%s id=\"gateway_fork\"%s /><bpmn:%s id=\"gateway_join\" />"
                .formatted(kind, attributes, kind)
            + task
            // nothing but the join leads there
            + task.replace("userTask_recordOther", "userTask_recordBoth")
            + BrokenModelsTest.arrow("flow_joined", "gateway_join", "userTask_recordBoth")
            + BrokenModelsTest.arrow("flow_fork1", "gateway_fork", "userTask_recordOpinion")
            + second
            + BrokenModelsTest.arrow("flow_join1", "userTask_recordOpinion", "gateway_join")
            + BrokenModelsTest.arrow("flow_join2", "userTask_recordOther", "gateway_join");
    String changed =
        text.replace("targetRef=\"userTask_recordOpinion\"", "targetRef=\"gateway_fork\"")
            .replace("sourceRef=\"userTask_recordOpinion\"", "sourceRef=\"userTask_recordBoth\"")
            .replaceFirst("<bpmn:sequenceFlow", Matcher.quoteReplacement(added) + "$0");
    return BrokenModelsTest.drawn(
        changed,
        "gateway_fork",
        "gateway_join",
        "userTask_recordOther",
        "userTask_recordBoth",
        "flow_joined",
        "flow_fork1",
        "flow_fork2",
        "flow_join1",
        "flow_join2");
  }
}
