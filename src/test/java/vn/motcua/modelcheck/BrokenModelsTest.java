package vn.motcua.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault each, made in the shipped models, and exactly the finding that names it. */
class BrokenModelsTest {

  private static final String DOSSIER = "dossier/dossier.bpmn";
  private static final String INTAKE = "intake/intake.bpmn";
  private static final String REVIEW = "review/specialist-review.bpmn";
  private static final String RETURN = "return/return.bpmn";
  private static final String ROUTING = "routing/routing.dmn";
  private static final String SIGN = "review/sign.form";
  private static final String VERIFY = "review/verify.form";

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultGivesTheFindingThatNamesIt(Fault fault) {
    List<Finding> findings = BrokenFilesTest.CHECK.check(fault.models());

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(fault.rule());
              assertThat(finding.elementId()).isEqualTo(fault.element());
              assertThat(finding.file()).isEqualTo(fault.file());
            });
  }

  static Stream<Fault> faults() {
    return Stream.of(process(), tasks(), forms(), events(), code(), calls(), flow(), ways())
        .flatMap(faults -> faults);
  }

  static Stream<Fault> process() {
    return Stream.of(
        Fault.of("process-not-executable", "intake", INTAKE)
            .change("<bpmn:process", "isExecutable=\"true\"", "isExecutable=\"false\""),
        Fault.of("time-to-live-missing", "intake", INTAKE)
            .change("<bpmn:process", "camunda:historyTimeToLive=\"P365D\"", ""),
        Fault.of("time-to-live-damaged", "intake", INTAKE)
            .change("<bpmn:process", "\"P365D\"", "\"P1Y\""),
        Fault.of("version-tag-missing", "intake", INTAKE)
            .edit(INTAKE, text -> text.replaceFirst("camunda:versionTag=\"[^\"]*\"", "")),
        Fault.of("process-id-twice", "return", "return/zcopy.bpmn")
            .edit("return/zcopy.bpmn", any -> ShippedModels.text(RETURN)),
        Fault.of("process-none", "definitions_empty", "return/empty.bpmn")
            .content(
                "return/empty.bpmn",
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    id="definitions_empty" targetNamespace="http://motcua.vn/bpmn" />
                """),
        Fault.of("process-several", "definitions_return", RETURN)
            .edit(RETURN, BrokenModelsTest::twice),
        Fault.of("diagram-missing", "return", RETURN)
            .edit(
                RETURN,
                text -> text.replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")),
        Fault.of("element-not-drawn", "userTask_handOver", RETURN)
            .edit(
                RETURN,
                text ->
                    text.replaceFirst(
                        "(?s)<bpmndi:BPMNShape [^>]*bpmnElement=\"userTask_handOver\".*?"
                            + "</bpmndi:BPMNShape>",
                        "")),
        Fault.of("element-not-drawn", "flow_handedOver", RETURN)
            .edit(
                RETURN,
                text ->
                    text.replaceFirst(
                        "(?s)<bpmndi:BPMNEdge [^>]*bpmnElement=\"flow_handedOver\".*?"
                            + "</bpmndi:BPMNEdge>",
                        "")),
        Fault.of("id-style", "Activity_1x2y3z", RETURN)
            .edit(RETURN, text -> text.replace("userTask_handOver", "Activity_1x2y3z")),
        Fault.of("name-missing", "userTask_handOver", RETURN)
            .change("id=\"userTask_handOver\"", " name=\"Trao kết quả, lấy đánh giá\"", ""),
        Fault.of("id-twice", "endEvent_returned", RETURN)
            .change(
                "<bpmn:endEvent",
                "</bpmn:endEvent>",
                "</bpmn:endEvent><bpmn:endEvent id=\"endEvent_returned\" />"),
        Fault.of("id-missing", null, RETURN)
            .change("<bpmn:endEvent", "</bpmn:endEvent>", "</bpmn:endEvent><bpmn:endEvent />"),
        Fault.of("reference-to-nothing", "flow_handedOver", RETURN)
            .change(
                "id=\"flow_handedOver\"",
                "targetRef=\"serviceTask_recordRating\"",
                "targetRef=\"serviceTask_gone\""),
        Fault.of("reference-to-nothing", "event_supplementArrived", INTAKE)
            .change(
                "id=\"event_supplementArrived\"",
                "messageRef=\"message_supplement\"",
                "messageRef=\"message_gone\""));
  }

  static Stream<Fault> tasks() {
    return Stream.of(
        Fault.of("task-without-group", "userTask_sign", REVIEW)
            .change("id=\"userTask_sign\"", "camunda:candidateGroups=\"leader\"", ""),
        Fault.of("group-unknown", "userTask_sign", REVIEW)
            .change("id=\"userTask_sign\"", "\"leader\"", "\"leaders\""),
        Fault.of("group-unknown", "userTask_verify", REVIEW)
            .change("id=\"userTask_verify\"", "${specialistGroup}", "${specialistGrup}"),
        Fault.of("task-without-form", "userTask_sign", REVIEW)
            .change(
                "id=\"userTask_sign\"",
                "camunda:formRef=\"sign\" camunda:formRefBinding=\"deployment\"",
                ""),
        Fault.of("form-binding", "userTask_sign", REVIEW)
            .change("id=\"userTask_sign\"", "RefBinding=\"deployment\"", "RefBinding=\"latest\""),
        Fault.of("form-unknown", "userTask_sign", REVIEW)
            .change("id=\"userTask_sign\"", "formRef=\"sign\"", "formRef=\"signature\""),
        Fault.of("form-unknown", "userTask_draft", REVIEW).edit("review/draft.form", any -> null),
        Fault.of("limit-missing", "userTask_sign", REVIEW)
            .edit(
                REVIEW,
                text ->
                    text.replaceFirst(
                        "(?s)(id=\"userTask_sign\".*?)<camunda:property name=\"motcua.limit\""
                            + " value=\"[^\"]*\" />",
                        "$1")),
        Fault.of("limit-damaged", "userTask_sign", REVIEW)
            .edit(
                REVIEW,
                text ->
                    text.replaceFirst(
                        "(?s)(id=\"userTask_sign\".*?\"motcua.limit\" value=)\"[^\"]*\"",
                        "$1\"4h\"")),
        Fault.of("paper-unknown", "userTask_sign", REVIEW)
            .change(
                "id=\"userTask_sign\"",
                "<camunda:property name=\"motcua.notBy\"",
                "<camunda:property name=\"motcua.paper\" value=\"9\" />"
                    + "<camunda:property name=\"motcua.notBy\""),
        Fault.of("property-unknown", "endEvent_completed", REVIEW)
            .change("id=\"endEvent_completed\"", "\"motcua.status\"", "\"motcua.staus\""),
        Fault.of("property-unknown", "userTask_verify", REVIEW)
            .change("id=\"userTask_verify\"", "motcua.decision", "motcua.decison"),
        Fault.of("property-unknown", "userTask_verify", REVIEW)
            .change("id=\"userTask_verify\"", "motcua.outcomes", "motucua.outcomes"),
        Fault.of("property-misplaced", "endEvent_completed", REVIEW)
            .change(
                "id=\"endEvent_completed\"",
                "<camunda:properties>",
                "<camunda:properties><camunda:property name=\"motcua.rung\" value=\"MISSED\" />"),
        Fault.of("status-unknown", "endEvent_completed", REVIEW)
            .change("id=\"endEvent_completed\"", "COMPLETED", "COMPLETE"),
        Fault.of("rung-unknown", "event_missed", DOSSIER)
            .change("id=\"event_missed\"", "\"MISSED\"", "\"LATE\""),
        Fault.of("records-unknown", "userTask_awaitPayment", REVIEW)
            .change("motcua.records\" value=\"SUPPLEMENT\"", "\"PAYMENT\"", "\"MONEY\""),
        Fault.of("records-in-wrong-status", "userTask_awaitPayment", REVIEW)
            .change("motcua.records\" value=\"SUPPLEMENT\"", "\"PAYMENT\"", "\"SUPPLEMENT\""),
        Fault.of("decision-without-outcomes", "userTask_number", REVIEW)
            .change(
                "id=\"userTask_number\"",
                "<camunda:property name=\"motcua.outcomes\" value=\"STAMPED\" />",
                ""),
        Fault.of("outcomes-without-decision", "userTask_number", REVIEW)
            .change(
                "id=\"userTask_number\"",
                "<camunda:property name=\"motcua.decision\" value=\"numberOutcome\" />",
                ""),
        Fault.of("outcome-unknown", "userTask_sign", REVIEW)
            .change(
                "id=\"userTask_sign\"", "Required\" value=\"SEND_BACK", "Required\" value=\"BACK"),
        Fault.of("not-by-unknown-task", "userTask_sign", REVIEW)
            .change("id=\"userTask_sign\"", "userTask_recordOpinion", "userTask_opinion"));
  }

  static Stream<Fault> forms() {
    return Stream.of(
        Fault.of("form-id-not-name", null, SIGN).change("\"default\"", "\"sign\"", "\"signature\""),
        Fault.of("form-too-new", null, SIGN)
            .change("", "\"schemaVersion\": 16", "\"schemaVersion\": 19"),
        Fault.of("model-for-camunda-8", null, SIGN)
            .change("", "\"Camunda Platform\"", "\"Camunda Cloud\""),
        Fault.of("form-part-unknown", "note", SIGN)
            .change("\"Lý do", "\"type\": \"textarea\"", "\"type\": \"filepicker\""),
        Fault.of("form-label-missing", "dossierCode", SIGN).change("", "\"Mã hồ sơ\"", "\"\""),
        Fault.of("form-unused", null, "review/spare.form")
            .edit(
                "review/spare.form",
                any -> ShippedModels.text(SIGN).replace("\"id\": \"sign\"", "\"id\": \"spare\"")),
        Fault.of("form-field-missing", "userTask_draft", REVIEW)
            .change("review/draft.form", "", "\"draftOutcome\"", "\"outcome\""),
        Fault.of("form-outcomes-differ", "userTask_recordOpinion", REVIEW)
            .change("review/record-opinion.form", "", "\"NO_ANSWER\"", "\"NO_REPLY\""),
        Fault.of("form-decision-optional", "userTask_recordOpinion", REVIEW)
            .change(
                "review/record-opinion.form",
                "NO_ANSWER",
                "\"required\": true",
                "\"required\": false"));
  }

  static Stream<Fault> events() {
    return Stream.of(
        Fault.of("timer-damaged", "event_supplementDeadline", REVIEW)
            .change("id=\"event_supplementDeadline\"", ">WD15<", ">15 ngày<"),
        Fault.of("timer-damaged", "event_supplementDeadline", REVIEW)
            .change("id=\"event_supplementDeadline\"", ">WD15<", ">WM15<"),
        Fault.of("timer-empty", "event_answerDue", INTAKE)
            .change("id=\"event_answerDue\"", ">WH8<", "><"),
        Fault.of("message-unknown", "event_paymentArrived", REVIEW)
            .change("", "name=\"dossier.payment\"", "name=\"dossier.paid\""),
        Fault.of("error-never-thrown", "event_answerDue", INTAKE)
            .edit(
                INTAKE,
                text ->
                    text.replaceFirst(
                        "(?s)<bpmn:timerEventDefinition id=\"event_answerDue_timer\">.*?"
                            + "</bpmn:timerEventDefinition>",
                        "<bpmn:errorEventDefinition id=\"event_answerDue_error\" />")),
        Fault.of("rung-undeclared", "event_missed", DOSSIER)
            .edit(
                DOSSIER,
                text ->
                    text.replace("<camunda:property name=\"motcua.rung\" value=\"MISSED\" />", "")),
        Fault.of("rung-timer", "event_missed", DOSSIER)
            .change(
                "id=\"event_missed\"", "${deadline.due(execution)}", "2026-12-31T17:00:00+07:00"),
        Fault.of("rung-timer", "event_atRisk", DOSSIER)
            .change("id=\"event_atRisk\"", "deadline.atRisk", "deadline.due"),
        Fault.of("rung-interrupts", "event_missed", DOSSIER)
            .change("id=\"event_missed\"", "cancelActivity=\"false\"", ""),
        Fault.of("wait-without-stop", "gateway_checkOutcome", INTAKE)
            .change(
                "id=\"gateway_checkOutcome\"",
                "<bpmn:incoming>",
                "<bpmn:extensionElements><camunda:properties><camunda:property"
                    + " name=\"motcua.status\" value=\"SUPPLEMENT_REQUESTED\" />"
                    + "</camunda:properties></bpmn:extensionElements><bpmn:incoming>"),
        Fault.of("wait-without-timeout", "userTask_awaitPayment", REVIEW)
            .edit(
                REVIEW,
                text ->
                    without(text, "event_paymentDeadline", "flow_neverPaid", "endEvent_neverPaid")),
        Fault.of("wait-without-timeout", "userTask_awaitPayment", REVIEW)
            .change(
                "id=\"event_paymentDeadline\"",
                "attachedToRef",
                "cancelActivity=\"false\" attachedToRef"),
        Fault.of("wait-without-message", "userTask_awaitPayment", REVIEW)
            .edit(
                REVIEW,
                text ->
                    without(text, "event_paymentArrived", "flow_paidOnline")
                        .replace("<bpmn:incoming>flow_paidOnline</bpmn:incoming>", "")),
        Fault.of("wait-without-message", "userTask_awaitPayment", REVIEW)
            .change("id=\"event_paymentArrived\"", "message_payment", "message_supplement"));
  }

  static Stream<Fault> code() {
    return Stream.of(
        Fault.of("code-script", "flow_sendBack", REVIEW)
            .change(
                "id=\"flow_sendBack\"",
                "xsi:type=\"bpmn:tFormalExpression\"",
                "xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\""),
        Fault.of("code-script", "serviceTask_recordRating", RETURN)
            .edit(
                RETURN,
                text ->
                    text.replaceFirst(
                            "<bpmn:serviceTask id=\"serviceTask_recordRating\"([^>]*) camunda:delegateExpression=\"[^\"]*\">",
                            "<bpmn:serviceTask id=\"serviceTask_recordRating\"$1 camunda:delegateExpression=\"\\${recordRating}\">")
                        .replace(
                            "<camunda:property name=\"motcua.status\" value=\"RETURNED\" />\n        </camunda:properties>",
                            "<camunda:property name=\"motcua.status\" value=\"RETURNED\" />\n        </camunda:properties><camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
        Fault.of("code-class", "serviceTask_recordRating", RETURN)
            .change(
                "id=\"serviceTask_recordRating\"",
                "camunda:delegateExpression=\"${recordRating}\"",
                "camunda:class=\"vn.example.Rating\""),
        Fault.of("code-expression", "serviceTask_recordRating", RETURN)
            .change(
                "id=\"serviceTask_recordRating\"",
                "camunda:delegateExpression=\"${recordRating}\"",
                "camunda:expression=\"${recordRating.execute(execution)}\""),
        Fault.of("code-external", "serviceTask_recordRating", RETURN)
            .change(
                "id=\"serviceTask_recordRating\"",
                "camunda:delegateExpression=\"${recordRating}\"",
                "camunda:type=\"external\" camunda:topic=\"rating\""),
        Fault.of("code-connector", "serviceTask_recordRating", RETURN)
            .change(
                "id=\"serviceTask_recordRating\"",
                "<camunda:properties>",
                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector><camunda:properties>"),
        Fault.of("code-field", "serviceTask_recordRating", RETURN)
            .change(
                "id=\"serviceTask_recordRating\"",
                "<camunda:properties>",
                "<camunda:field name=\"text\" stringValue=\"x\" /><camunda:properties>"),
        Fault.of("code-task-listener", "userTask_handOver", RETURN)
            .change(
                "id=\"userTask_handOver\"",
                "<camunda:properties>",
                "<camunda:taskListener event=\"create\" delegateExpression=\"${raisePriority}\" /><camunda:properties>"),
        Fault.of("code-class", "userTask_handOver", RETURN)
            .change(
                "id=\"userTask_handOver\"",
                "<camunda:properties>",
                "<camunda:executionListener event=\"start\" class=\"vn.example.X\" /><camunda:properties>"),
        Fault.of("delegate-unknown", "serviceTask_recordRating", RETURN)
            .change("id=\"serviceTask_recordRating\"", "${recordRating}", "${recordRatings}"),
        Fault.of("task-without-work", "serviceTask_recordRating", RETURN)
            .change(
                "id=\"serviceTask_recordRating\"",
                "camunda:delegateExpression=\"${recordRating}\"",
                ""),
        Fault.of("async-missing", "serviceTask_notifyApplicant", RETURN)
            .change("id=\"serviceTask_notifyApplicant\"", "camunda:asyncBefore=\"true\"", ""),
        Fault.of("expression-damaged", "flow_accept", INTAKE)
            .change(
                "id=\"flow_accept\"", "${checkOutcome == 'ACCEPT'}", "${checkOutcome = 'ACCEPT'}"),
        Fault.of("expression-damaged", "flow_accept", INTAKE)
            .change(
                "id=\"flow_accept\"", "${checkOutcome == 'ACCEPT'}", "${checkOutcome == 'ACCEPT'"),
        Fault.of("expression-forbidden", "flow_accept", INTAKE)
            .change(
                "id=\"flow_accept\"",
                "${checkOutcome == 'ACCEPT'}",
                "${checkOutcome.equals('ACCEPT')}"),
        Fault.of("expression-forbidden", "flow_accept", INTAKE)
            .change(
                "id=\"flow_accept\"",
                "${checkOutcome == 'ACCEPT'}",
                "${''.getClass().forName('x') == checkOutcome}"),
        Fault.of("expression-forbidden", "flow_accept", INTAKE)
            .change(
                "id=\"flow_accept\"",
                "${checkOutcome == 'ACCEPT'}",
                "${execution.processEngineServices != null}"),
        Fault.of("expression-forbidden", "event_missed", DOSSIER)
            .change(
                "id=\"event_missed\"",
                "${deadline.due(execution)}",
                "${deadline.due(execution, 3)}"),
        Fault.of("expression-forbidden", "userTask_handOver", RETURN)
            .change(
                "id=\"userTask_handOver\"",
                "name=\"Trao kết quả, lấy đánh giá\"",
                "name=\"Trao ${execution.getVariable('x')}\""),
        Fault.of("expression-forbidden", "flow_accept", INTAKE)
            .change(
                "id=\"flow_accept\"", "${checkOutcome == 'ACCEPT'}", "${now() == checkOutcome}"),
        Fault.of("comparison-never-true", "flow_requestSupplement", INTAKE)
            .change("id=\"flow_requestSupplement\"", "'SUPPLEMENT'", "'SUPLEMENT'"),
        Fault.of("comparison-never-true", "flow_completed", DOSSIER)
            .change("id=\"flow_completed\"", "'COMPLETED'", "'DONE'"));
  }

  static Stream<Fault> calls() {
    return Stream.of(
        Fault.of("call-of-nothing", "callActivity_return", DOSSIER)
            .change("id=\"callActivity_return\"", "calledElement=\"return\"", ""),
        Fault.of("call-unknown", "callActivity_return", DOSSIER)
            .change(
                "id=\"callActivity_return\"",
                "calledElement=\"return\"",
                "calledElement=\"returns\""),
        Fault.of("call-expression", "callActivity_review", DOSSIER)
            .change("id=\"callActivity_review\"", "${reviewModel}", "${procedureCode}"),
        Fault.of("call-without-business-key", "callActivity_return", DOSSIER)
            .change(
                "id=\"callActivity_return\"",
                "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                ""),
        Fault.of("call-without-variables", "callActivity_return", DOSSIER)
            .change("id=\"callActivity_return\"", "<camunda:in variables=\"all\" />", ""),
        Fault.of("binding-over-folders", "callActivity_return", DOSSIER)
            .change(
                "id=\"callActivity_return\"",
                "calledElement=\"return\"",
                "calledElement=\"return\" camunda:calledElementBinding=\"deployment\""),
        Fault.of("binding-over-folders", "businessRuleTask_route", DOSSIER)
            .change(
                "id=\"businessRuleTask_route\"",
                "camunda:decisionRef=\"routing\"",
                "camunda:decisionRef=\"routing\" camunda:decisionRefBinding=\"deployment\""),
        Fault.of("decision-of-nothing", "businessRuleTask_route", DOSSIER)
            .change("id=\"businessRuleTask_route\"", "camunda:decisionRef=\"routing\"", ""),
        Fault.of("decision-unknown", "businessRuleTask_route", DOSSIER)
            .change(
                "id=\"businessRuleTask_route\"",
                "camunda:decisionRef=\"routing\"",
                "camunda:decisionRef=\"rounting\""),
        Fault.of("decision-without-result", "businessRuleTask_route", DOSSIER)
            .change(
                "id=\"businessRuleTask_route\"", "camunda:resultVariable=\"specialistGroup\"", ""),
        Fault.of("dossier-missing", null, DOSSIER)
            .edit(DOSSIER, any -> null)
            .edit("dossier/apologise.form", any -> null)
            .edit("dossier/offer-new-date.form", any -> null),
        Fault.of("dossier-missing", null, DOSSIER)
            .edit(DOSSIER, text -> text.replace("=\"dossier\"", "=\"dossiers\"")),
        Fault.of("review-model-missing", null, "procedures/catalogue.yaml")
            .edit(REVIEW, text -> text.replace("=\"specialist-review\"", "=\"special-review\"")),
        Fault.of("process-unused", "spare", "return/spare.bpmn")
            .edit(
                "return/spare.bpmn",
                any ->
                    ShippedModels.text(RETURN)
                        .replace("id=\"return\"", "id=\"spare\"")
                        .replace("bpmnElement=\"return\"", "bpmnElement=\"spare\"")),
        Fault.of("time-to-live-missing", "routing", ROUTING)
            .change("", "camunda:historyTimeToLive=\"P365D\"", ""),
        Fault.of("version-tag-missing", "routing", ROUTING)
            .change("", "camunda:versionTag=\"1.0.0\"", ""),
        Fault.of("group-unknown", "routing", ROUTING)
            .change("", "\"specialist-land\"", "\"specialist-lands\""),
        Fault.of("decision-without-rest", "routing", ROUTING)
            .change("rule_catalogue_procedureCode", "<text />", "<text>\"1.000000\"</text>"),
        Fault.of("decision-id-twice", "routing", "routing/zcopy.dmn")
            .edit("routing/zcopy.dmn", any -> ShippedModels.text(ROUTING)),
        Fault.of("code-script", "routing", ROUTING)
            .change("rule_catalogue_specialistGroup", "\"juel\"", "\"javascript\""));
  }

  static Stream<Fault> flow() {
    return Stream.of(
        Fault.of("start-not-one", "return", RETURN)
            .change(
                "<bpmn:sequenceFlow",
                "<bpmn:sequenceFlow",
                "<bpmn:startEvent id=\"startEvent_other\" name=\"Khác\" /><bpmn:sequenceFlow id=\"flow_other\" sourceRef=\"startEvent_other\" targetRef=\"userTask_handOver\" /><bpmn:sequenceFlow")
            .edit(RETURN, text -> drawn(text, "startEvent_other", "flow_other")),
        Fault.of("start-not-plain", "intake", INTAKE)
            .change(
                "id=\"startEvent_intake\"",
                "</bpmn:startEvent>",
                "<bpmn:messageEventDefinition id=\"m\" messageRef=\"message_supplement\" /></bpmn:startEvent>"),
        Fault.of("never-reached", "userTask_recordOpinion", REVIEW)
            .edit(
                REVIEW,
                text ->
                    without(text, "flow_askOpinion")
                        .replace("<bpmn:incoming>flow_askOpinion</bpmn:incoming>", "")
                        .replace("<bpmn:outgoing>flow_askOpinion</bpmn:outgoing>", "")),
        Fault.of("dead-end", "userTask_recordOpinion", REVIEW)
            .edit(
                REVIEW,
                text ->
                    without(text, "flow_opinionRecorded")
                        .replace("<bpmn:incoming>flow_opinionRecorded</bpmn:incoming>", "")
                        .replace("<bpmn:outgoing>flow_opinionRecorded</bpmn:outgoing>", "")),
        Fault.of("gateway-without-default", "gateway_signOutcome", REVIEW)
            .change("id=\"gateway_signOutcome\"", " default=\"flow_sign\"", ""),
        Fault.of("default-with-condition", "flow_sign", REVIEW)
            .edit(
                REVIEW,
                text ->
                    text.replaceFirst(
                        "(<bpmn:sequenceFlow id=\"flow_sign\"[^>]*) />",
                        "$1><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">\\${signOutcome == 'SIGN'}</bpmn:conditionExpression></bpmn:sequenceFlow>")),
        Fault.of("way-without-condition", "flow_askOpinion", REVIEW)
            .change(
                "id=\"flow_askOpinion\"",
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${verifyOutcome == 'OPINION'}</bpmn:conditionExpression>",
                ""),
        Fault.of("condition-damaged", "flow_askOpinion", REVIEW)
            .change("id=\"flow_askOpinion\"", "${verifyOutcome == 'OPINION'}", "lấy ý kiến"),
        condition("condition-no-answer", "${verifyOutcome}"),
        condition("condition-no-answer", "${verifyOutcome == 'OPINION'}}"),
        condition("condition-no-answer", "khi ${verifyOutcome == 'OPINION'}"),
        condition("condition-no-answer", "${verifyOutcome == 'OPINION' ? 'có' : 'không'}"),
        // an officer's words are not kept in the engine
        condition("variable-unset", "${note == 'Xin ý kiến'}"));
  }

  private static Fault condition(String rule, String condition) {
    return Fault.of(rule, "flow_askOpinion", REVIEW)
        .change("id=\"flow_askOpinion\"", "${verifyOutcome == 'OPINION'}", condition);
  }

  static Stream<Fault> ways() {
    return Stream.of(
        Fault.of("status-not-allowed", "callActivity_review", DOSSIER)
            .change("id=\"callActivity_review\"", "\"PROCESSING\"", "\"COMPLETED\""),
        Fault.of("status-not-allowed", "endEvent_neverSupplemented", INTAKE)
            .change("id=\"endEvent_neverSupplemented\"", "\"STOPPED\"", "\"RETURNED\""),
        Fault.of("withdrawal-in-other-status", "startEvent_withdrawal", DOSSIER)
            .change("id=\"startEvent_withdrawal\"", "\"WITHDRAWN\"", "\"RETURNED\""),
        Fault.of("ends-unfinished", "endEvent_completed", REVIEW)
            .change(
                "id=\"endEvent_completed\"",
                "<camunda:property name=\"motcua.status\" value=\"COMPLETED\" />",
                ""),
        Fault.of("ends-unfinished", "endEvent_refused", INTAKE)
            .change(
                "id=\"endEvent_refused\"",
                "<camunda:property name=\"motcua.status\" value=\"NOT_ACCEPTED\" />",
                ""),
        Fault.of("ends-unfinished", "endEvent_returned", RETURN)
            .change(
                "id=\"serviceTask_recordRating\"",
                "<camunda:property name=\"motcua.status\" value=\"RETURNED\" />",
                ""),
        Fault.of("wait-goes-on", "userTask_verify", REVIEW)
            .change(
                "id=\"userTask_verify\"",
                "<camunda:property name=\"motcua.status\" value=\"PROCESSING\" />",
                ""),
        Fault.of("clock-without-missed", "callActivity_review", DOSSIER)
            .edit(
                DOSSIER,
                text ->
                    without(text, "event_missed", "flow_missed")
                        .replace("<bpmn:incoming>flow_missed</bpmn:incoming>", "")
                        .replace(
                            "<bpmn:sequenceFlow id=\"flow_atRisk\" sourceRef=\"event_atRisk\" targetRef=\"gateway_mayOffer\" />",
                            "<bpmn:sequenceFlow id=\"flow_atRisk\" sourceRef=\"event_atRisk\" targetRef=\"gateway_mayOffer\" /><bpmn:sequenceFlow id=\"flow_detour\" sourceRef=\"event_atRisk\" targetRef=\"gateway_apologyOpen\" />"))
            .edit(DOSSIER, text -> drawn(text, "flow_detour")),
        Fault.of("clock-without-at-risk", "callActivity_review", DOSSIER)
            .edit(
                DOSSIER,
                text ->
                    without(text, "event_atRisk", "flow_atRisk")
                        .replace("<bpmn:incoming>flow_atRisk</bpmn:incoming>", "")
                        .replaceFirst(
                            "<bpmn:sequenceFlow",
                            arrow("flow_detour", "event_missed", "gateway_mayOffer") + "$0"))
            .edit(DOSSIER, text -> drawn(text, "flow_detour")),
        Fault.of("join-never-complete", "gateway_join", REVIEW)
            .edit(
                REVIEW,
                text ->
                    // a choice that is joined as if both ways were taken
                    text.replaceFirst(
                            "sourceRef=\"userTask_recordOpinion\" targetRef=\"userTask_verify\"",
                            "sourceRef=\"userTask_recordOpinion\" targetRef=\"gateway_join\"")
                        .replaceFirst(
                            "sourceRef=\"userTask_awaitPayment\" targetRef=\"userTask_verify\"",
                            "sourceRef=\"userTask_awaitPayment\" targetRef=\"gateway_join\"")
                        .replaceFirst(
                            "<bpmn:sequenceFlow",
                            "<bpmn:parallelGateway id=\"gateway_join\" />"
                                + arrow("flow_joined", "gateway_join", "userTask_verify")
                                + "$0"))
            .edit(REVIEW, text -> drawn(text, "gateway_join", "flow_joined")),
        Fault.of("wait-overtaken", "userTask_awaitPayment", REVIEW)
            .edit(
                REVIEW,
                text ->
                    // what was a choice starts both
                    text.replaceFirst(
                            "sourceRef=\"gateway_verifyOutcome\" targetRef=\"userTask_awaitPayment\"",
                            "sourceRef=\"gateway_verifyOutcome\" targetRef=\"gateway_fork\"")
                        .replaceFirst(
                            "<bpmn:sequenceFlow",
                            "<bpmn:parallelGateway id=\"gateway_fork\" />"
                                + arrow("flow_fork1", "gateway_fork", "userTask_awaitPayment")
                                + arrow("flow_fork2", "gateway_fork", "userTask_verify")
                                + "$0"))
            .edit(REVIEW, text -> drawn(text, "gateway_fork", "flow_fork1", "flow_fork2")),
        Fault.of("call-circle", "callActivity_return", DOSSIER)
            .change("id=\"callActivity_return\"", "\"return\"", "\"dossier\"")
            .edit("return/return.bpmn", any -> null)
            .edit("return/hand-over.form", any -> null),
        Fault.of("never-taken", "userTask_awaitPayment", REVIEW)
            .change(
                "id=\"flow_requestPayment\"",
                "${verifyOutcome == 'PAYMENT'}",
                "${verifyOutcome == 'PAYMENT' and verifyOutcome == 'APPROVE'}"),
        Fault.of("ways-too-many", "startEvent_submitted", DOSSIER)
            .edit(RETURN, BrokenModelsTest::withManyBranches),
        Fault.of("variable-unset", "flow_accept", INTAKE)
            .change(
                "id=\"flow_accept\"", "${checkOutcome == 'ACCEPT'}", "${checkOutcom == 'ACCEPT'}"),
        Fault.of("variable-unset", "businessRuleTask_route", DOSSIER)
            .change(ROUTING, "inputExpression_fieldCode", ">fieldCode<", ">fieldOfWork<"));
  }

  /** With its process a second time, under other ids. */
  private static String twice(String text) {
    String process = text.replaceFirst("(?s).*(<bpmn:process .*</bpmn:process>).*", "$1");
    String second =
        process
            .replaceAll("(startEvent|endEvent|userTask|serviceTask|flow)_\\w+", "$0Again")
            .replaceFirst("id=\"return\"", "id=\"return-again\"");
    String[] ids =
        Pattern.compile("id=\"((?:startEvent|endEvent|userTask|serviceTask|flow)_\\w+)\"")
            .matcher(second)
            .results()
            .map(id -> id.group(1))
            .toArray(String[]::new);
    return drawn(text.replace("</bpmn:process>", "</bpmn:process>" + second), ids);
  }

  /** Eight officers at once, each with three tasks, one after the other. */
  private static String withManyBranches(String text) {
    String task =
        text.replaceFirst(
                "(?s).*(<bpmn:userTask id=\"userTask_handOver\".*?</bpmn:userTask>).*", "$1")
            .replaceAll("<bpmn:(incoming|outgoing)>[^<]*</bpmn:\\1>", "");
    StringBuilder added =
        new StringBuilder("<bpmn:parallelGateway id=\"gateway_all\" />")
            .append("<bpmn:parallelGateway id=\"gateway_done\" />")
            .append(arrow("flow_done", "gateway_done", "serviceTask_recordRating"));
    List<String> ids = new ArrayList<>(List.of("gateway_all", "gateway_done", "flow_done"));
    for (int branch = 0; branch < 8; branch++) {
      String before = "gateway_all";
      for (int i = 0; i < 4; i++) {
        String step = i == 3 ? "gateway_done" : "userTask_many" + branch + i;
        String flow = "flow_many" + branch + i;
        added.append(arrow(flow, before, step));
        ids.add(flow);
        if (i < 3) {
          added.append(task.replace("userTask_handOver", step));
          ids.add(step);
        }
        before = step;
      }
    }
    String forked =
        without(text, "userTask_handOver", "flow_handedOver")
            .replace("targetRef=\"userTask_handOver\"", "targetRef=\"gateway_all\"")
            .replace("<bpmn:incoming>flow_handedOver</bpmn:incoming>", "")
            .replaceFirst("<bpmn:sequenceFlow", added + "$0");
    return drawn(forked, ids.toArray(String[]::new));
  }

  static String arrow(String id, String from, String to) {
    return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />"
        .formatted(id, from, to);
  }

  /** With a shape of some kind for what was added. */
  static String drawn(String text, String... ids) {
    String result = text;
    for (String id : ids) {
      String shape =
          "<bpmndi:BPMNShape id=\"%s_di\" bpmnElement=\"%s\"><dc:Bounds x=\"0\" y=\"0\""
              + " width=\"36\" height=\"36\" /></bpmndi:BPMNShape>";
      result = result.replaceFirst("<bpmndi:BPMNShape", shape.formatted(id, id) + "$0");
    }
    return result;
  }

  /** Without the elements of these ids, in the process and in the drawing. */
  static String without(String text, String... ids) {
    String result = text;
    for (String id : ids) {
      result =
          result
              .replaceAll(
                  "(?s)<bpmndi:(BPMN\\w+) [^>]*bpmnElement=\"" + id + "\".*?</bpmndi:\\1>", "")
              .replaceAll("<bpmn:\\w+ id=\"" + id + "\"[^>]*/>", "")
              .replaceAll("(?s)<bpmn:(\\w+) id=\"" + id + "\"[^>]*>.*?</bpmn:\\1>", "");
    }
    return result;
  }
}
