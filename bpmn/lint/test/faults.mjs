// One fault each, made by changing one place of a shipped model: the rule that finds it, and where.

const REVIEW = 'review/specialist-review.bpmn';
const DOSSIER = 'dossier/dossier.bpmn';
const INTAKE = 'intake/intake.bpmn';
const RETURN = 'return/return.bpmn';

const property = (name, value) => `<camunda:property name="motcua.${name}" value="${value}" />`;
const body = text => `xsi:type="bpmn:tFormalExpression">${text}</bpmn`;
const listener = `<camunda:executionListener class="com.example.X" event="start" /><camunda:properties>`;
const timerOf = event => new RegExp(`<bpmn:timerEventDefinition id="${event}_timer">[^]*?</bpmn:timerEventDefinition>`);
const messageOf = event => new RegExp(`<bpmn:messageEventDefinition id="${event}_message" .*?/>`);
const FLOW_NOTIFIED = new RegExp(
  [
    '<bpmn:(outgoing|incoming)>flow_notified</bpmn:(outgoing|incoming)>',
    '<bpmn:sequenceFlow id="flow_notified".*?/>',
    '<bpmndi:BPMNEdge id="\\w+" bpmnElement="flow_notified">[^]*?</bpmndi:BPMNEdge>'
  ].join('|'),
  'g'
);

/** A model with one place changed; a text goes in as it stands, groups of a pattern may be named. */
export function broken(model, from, to) {
  return model.replace(from, from instanceof RegExp ? to : () => to);
}

export const faults = [
  [REVIEW, ' camunda:historyTimeToLive="P365D"', '', 'time-to-live-missing', 'specialist-review'],
  [REVIEW, 'ToLive="P365D"', 'ToLive="P1Y"', 'time-to-live-damaged', 'specialist-review'],
  [REVIEW, / camunda:versionTag="[^"]+"/, '', 'version-tag-missing', 'specialist-review'],
  [REVIEW, 'isExecutable="true"', 'isExecutable="false"', 'process-not-executable', 'specialist-review'],

  [REVIEW, property('status', 'COMPLETED'), property('status', 'DONE'), 'status-unknown', 'endEvent_completed'],
  [REVIEW, property('status', 'COMPLETED'), property('staus', 'COMPLETED'), 'property-unknown', 'endEvent_completed'],
  [REVIEW, 'name="motcua.notBy"', 'name="MotCua.notBy"', 'property-unknown', 'userTask_sign'],
  [REVIEW, property('status', 'COMPLETED'), property('limit', 'WH4'), 'property-misplaced', 'endEvent_completed'],
  [REVIEW, ' camunda:candidateGroups="clerk"', '', 'task-without-group', 'userTask_number'],
  [REVIEW, 'Groups="clerk"', 'Groups="clerks"', 'group-unknown', 'userTask_number'],
  [REVIEW, 'Groups="clerk"', 'Groups="clerk, ${boss}"', 'group-unknown', 'userTask_number'],
  [REVIEW, ' camunda:formRef="draft"', '', 'task-without-form', 'userTask_draft'],
  [REVIEW, 'formRef="draft" camunda:formRefBinding="deployment"', 'formRef="draft"', 'form-binding', 'userTask_draft'],
  [REVIEW, property('limit', '5%'), '', 'limit-missing', 'userTask_number'],
  [REVIEW, property('limit', '5%'), property('limit', ' '), 'limit-missing', 'userTask_number'],
  [REVIEW, property('limit', '5%'), property('limit', '2 ngày'), 'limit-damaged', 'userTask_number'],
  [REVIEW, property('outcomes', 'STAMPED'), property('outcomes', 'STAMPED') + property('paper', '06'), 'paper-unknown', 'userTask_number'],
  [REVIEW, property('outcomes', 'STAMPED'), '', 'decision-without-outcomes', 'userTask_number'],
  [REVIEW, property('decision', 'numberOutcome'), '', 'outcomes-without-decision', 'userTask_number'],
  [REVIEW, property('noteRequired', 'SEND_BACK'), property('noteRequired', 'SENDBACK'), 'outcome-unknown', 'userTask_sign'],
  [INTAKE, property('allPapersFor', 'ACCEPT'), property('allPapersFor', 'TAKE'), 'outcome-unknown', 'userTask_checkPapers'],
  [REVIEW, property('records', 'PAYMENT'), property('records', 'MONEY'), 'records-unknown', 'userTask_awaitPayment'],
  [REVIEW, property('records', 'PAYMENT'), property('records', 'SUPPLEMENT'), 'records-in-wrong-status', 'userTask_awaitPayment'],

  [REVIEW, body('P30D'), body(''), 'timer-empty', 'event_paymentDeadline'],
  [REVIEW, body('WD15'), body('15 ngày'), 'timer-damaged', 'event_supplementDeadline'],
  [REVIEW, body('P30D'), body('P30'), 'timer-damaged', 'event_paymentDeadline'],
  [INTAKE, body('WH8'), body('WH0'), 'timer-damaged', 'event_answerDue'],
  [REVIEW, 'name="dossier.payment"', 'name="dossier.paid"', 'message-unknown', 'event_paymentArrived'],
  [REVIEW, messageOf('event_paymentArrived'), '<bpmn:messageEventDefinition id="m" />', 'message-unknown', 'event_paymentArrived', 'global', 'message_payment'],
  [REVIEW, 'id="event_supplementDeadline" ', 'id="event_supplementDeadline" cancelActivity="false" ', 'wait-without-timeout', 'userTask_awaitSupplement'],
  [INTAKE, timerOf('event_supplementDeadline'), '<bpmn:messageEventDefinition id="m" messageRef="message_supplement" />', 'wait-without-timeout', 'userTask_awaitSupplement'],
  [INTAKE, 'id="event_supplementArrived" ', 'id="event_supplementArrived" cancelActivity="false" ', 'wait-without-message', 'userTask_awaitSupplement'],
  [REVIEW, 'id="message_payment" name="dossier.payment"', 'id="message_payment" name="dossier.withdrawal"', 'wait-without-message', 'userTask_awaitPayment'],
  [REVIEW, property('status', 'STOPPED'), property('status', 'PAYMENT_REQUIRED'), 'wait-without-stop', 'endEvent_neverSupplemented'],
  [DOSSIER, property('rung', 'AT_RISK'), property('rung', 'SOON'), 'rung-unknown', 'event_atRisk', 'clock-without-at-risk', 'callActivity_review'],
  [DOSSIER, property('rung', 'MISSED'), '', 'rung-undeclared', 'event_missed', 'clock-without-missed', 'callActivity_review'],
  [DOSSIER, 'deadline.due(execution)', 'deadline.atRisk(execution)', 'rung-timer', 'event_missed'],
  [DOSSIER, 'name="Quá hạn" camunda:modelerTemplate="vn.motcua.missed-timer" camunda:modelerTemplateVersion="1" cancelActivity="false"', 'name="Quá hạn"', 'rung-interrupts', 'event_missed'],

  [DOSSIER, 'camunda:delegateExpression="${extendDeadline}"', 'camunda:class="com.example.Extend"', 'code-class', 'serviceTask_extendDeadline'],
  [DOSSIER, 'camunda:delegateExpression="${extendDeadline}"', 'camunda:expression="${openTasks.have(execution, 1)}"', 'code-expression', 'serviceTask_extendDeadline'],
  [DOSSIER, 'camunda:delegateExpression="${extendDeadline}"', 'camunda:type="external" camunda:topic="extend"', 'code-external', 'serviceTask_extendDeadline'],
  [DOSSIER, '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${offer', '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="groovy">${offer', 'code-script', 'flow_extendBefore'],
  [RETURN, '<camunda:properties>', listener, 'code-class', 'userTask_handOver'],
  [RETURN, '<camunda:properties>', listener.replace('executionListener class="com.example.X" event="start"', 'taskListener expression="${1}" event="create"'), 'code-task-listener', 'userTask_handOver'],
  [DOSSIER, 'camunda:delegateExpression="${extendDeadline}">', '><bpmn:extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector></bpmn:extensionElements>', 'code-connector', 'serviceTask_extendDeadline'],
  [DOSSIER, '"${extendDeadline}">', '"${extendDeadline}"><bpmn:extensionElements><camunda:field name="days" stringValue="1" /></bpmn:extensionElements>', 'code-field', 'serviceTask_extendDeadline'],
  [DOSSIER, ' camunda:delegateExpression="${extendDeadline}"', '', 'task-without-work', 'serviceTask_extendDeadline'],
  [DOSSIER, '${extendDeadline}', '${extendDeadlines}', 'delegate-unknown', 'serviceTask_extendDeadline'],
  [DOSSIER, "${apologyOutcome == 'EXTEND'}", "${jdbcTemplate.update('x') == 1}", 'expression-forbidden', 'flow_extend'],
  [DOSSIER, "${apologyOutcome == 'EXTEND'}", '${execution.processEngineServices != null}', 'expression-forbidden', 'flow_extend'],
  [DOSSIER, "${apologyOutcome == 'EXTEND'}", "${''.getClass() == apologyOutcome}", 'expression-forbidden', 'flow_extend'],
  [DOSSIER, 'calledElement="${reviewModel}"', 'calledElement="${catalogue.model(1)}"', 'expression-forbidden', 'callActivity_review'],
  [RETURN, ' camunda:asyncBefore="true"', '', 'async-missing', 'serviceTask_notifyApplicant'],

  [DOSSIER, 'calledElement="return"', '', 'call-of-nothing', 'callActivity_return'],
  [DOSSIER, '<camunda:in businessKey="#{execution.processBusinessKey}" />', '', 'call-without-business-key', 'callActivity_intake'],
  [DOSSIER, '<camunda:in variables="all" />', '<camunda:in source="channel" target="channel" />', 'call-without-variables', 'callActivity_intake'],

  [DOSSIER, ' camunda:decisionRef="routing"', '', 'decision-of-nothing', 'businessRuleTask_route'],
  [DOSSIER, ' camunda:resultVariable="specialistGroup"', '', 'decision-without-result', 'businessRuleTask_route'],

  [RETURN, /<bpmn:startEvent id="startEvent_return"([^]*?)<\/bpmn:startEvent>/, '<bpmn:intermediateThrowEvent id="startEvent_return"$1</bpmn:intermediateThrowEvent>', 'never-reached', 'startEvent_return', 'start-event-required', 'return', 'start-not-one', 'return'],
  [RETURN, /(<bpmn:startEvent id="startEvent_return"[^]*?)<\/bpmn:startEvent>/, '$1<bpmn:timerEventDefinition id="t"><bpmn:timeDuration>WD1</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>', 'start-not-plain', 'return'],
  [REVIEW, "${signOutcome == 'SEND_BACK'}", "signOutcome == 'SEND_BACK'", 'condition-damaged', 'flow_sendBack'],
  [REVIEW, ' default="flow_sign"', '', 'gateway-without-default', 'gateway_signOutcome'],
  [REVIEW, /<bpmn:conditionExpression[^>]*>\$\{signOutcome[^]*?<\/bpmn:conditionExpression>/, '', 'way-without-condition', 'flow_sendBack'],
  [REVIEW, 'default="flow_sign"', 'default="flow_sendBack"', 'default-with-condition', 'flow_sendBack', 'way-without-condition', 'flow_sign'],
  [RETURN, FLOW_NOTIFIED, '', 'dead-end', 'serviceTask_notifyApplicant', 'never-reached', 'userTask_handOver']
].map(([file, from, to, ...expected]) => ({
  file,
  from,
  to,
  expected: expected.flatMap((rule, i) => (i % 2 === 0 ? [`${rule}: ${expected[i + 1]}`] : []))
}));
