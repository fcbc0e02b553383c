// One fault each, made by changing one place of a shipped model: the rule that finds it, and where.

const REVIEW = 'review/specialist-review.bpmn';
const DOSSIER = 'dossier/dossier.bpmn';
const INTAKE = 'intake/intake.bpmn';
const RETURN = 'return/return.bpmn';

const property = (name, value) => `<camunda:property name="motcua.${name}" value="${value}" />`;
const body = text => `xsi:type="bpmn:tFormalExpression">${text}</bpmn`;

export const faults = [
  [REVIEW, ' camunda:historyTimeToLive="P365D"', '', 'time-to-live-missing', 'specialist-review'],
  [REVIEW, 'ToLive="P365D"', 'ToLive="P1Y"', 'time-to-live-missing', 'specialist-review'],
  [REVIEW, / camunda:versionTag="[^"]+"/, '', 'version-tag-missing', 'specialist-review'],
  [REVIEW, property('status', 'COMPLETED'), property('status', 'DONE'), 'status-unknown', 'endEvent_completed'],
  [REVIEW, property('status', 'COMPLETED'), property('staus', 'COMPLETED'), 'property-unknown', 'endEvent_completed'],
  [REVIEW, 'name="motcua.notBy"', 'name="MotCua.notBy"', 'property-unknown', 'userTask_sign'],
  [REVIEW, property('status', 'COMPLETED'), property('outcomes', 'SIGN'), 'property-unknown', 'endEvent_completed'],
  [REVIEW, ' camunda:candidateGroups="clerk"', '', 'task-without-group', 'userTask_number'],
  [REVIEW, 'Groups="clerk"', 'Groups="clerks"', 'task-without-group', 'userTask_number'],
  [REVIEW, 'Groups="clerk"', 'Groups="clerk,boss"', 'task-without-group', 'userTask_number'],
  [REVIEW, ' camunda:formRef="draft"', '', 'task-without-form', 'userTask_draft'],
  [REVIEW, 'formRef="draft" camunda:formRefBinding="deployment"', 'formRef="draft" camunda:formRefBinding="latest"', 'task-without-form', 'userTask_draft'],
  [REVIEW, property('limit', '5%'), '', 'task-without-limit', 'userTask_number'],
  [REVIEW, property('limit', '5%'), property('limit', ' '), 'task-without-limit', 'userTask_number'],
  [REVIEW, property('limit', '5%'), property('limit', '2 ngày'), 'task-without-limit', 'userTask_number'],
  [REVIEW, 'id="event_supplementDeadline" ', 'id="event_supplementDeadline" cancelActivity="false" ', 'wait-without-timeout', 'userTask_awaitSupplement'],
  [INTAKE, /<bpmn:timerEventDefinition id="event_supplementDeadline_timer">[^]*?<\/bpmn:timerEventDefinition>/, '<bpmn:messageEventDefinition id="m" messageRef="message_supplement" />', 'wait-without-timeout', 'userTask_awaitSupplement'],
  [REVIEW, property('status', 'PAYMENT_REQUIRED'), property('status', 'SUPPLEMENT_REQUESTED'), 'wait-without-status', 'userTask_awaitPayment'],
  [REVIEW, property('records', 'PAYMENT'), property('records', 'MONEY'), 'wait-without-status', 'userTask_awaitPayment'],
  [REVIEW, body('WD15'), body('15 ngày'), 'timer-unreadable', 'event_supplementDeadline'],
  [REVIEW, body('P30D'), body('P30'), 'timer-unreadable', 'event_paymentDeadline'],
  [REVIEW, body('P30D'), body(''), 'timer-unreadable', 'event_paymentDeadline'],
  [INTAKE, body('WH8'), body('WH0'), 'timer-unreadable', 'event_answerDue'],
  [DOSSIER, property('rung', 'AT_RISK'), property('rung', 'SOON'), 'rung-without-timer', 'event_atRisk', 'clock-without-rungs', 'callActivity_review'],
  [DOSSIER, 'id="event_missed" name="Quá hạn" cancelActivity="false"', 'id="event_missed" name="Quá hạn"', 'rung-without-timer', 'event_missed'],
  [DOSSIER, 'deadline.due(execution)', 'deadline.atRisk(execution)', 'rung-without-timer', 'event_missed'],
  [DOSSIER, property('rung', 'MISSED'), '', 'clock-without-rungs', 'callActivity_review'],
  [DOSSIER, 'camunda:delegateExpression="${extendDeadline}"', 'camunda:class="com.example.Extend"', 'code-in-model', 'serviceTask_extendDeadline'],
  [DOSSIER, 'camunda:delegateExpression="${extendDeadline}"', 'camunda:expression="${openTasks.have(execution, 1)}"', 'code-in-model', 'serviceTask_extendDeadline'],
  [DOSSIER, 'camunda:delegateExpression="${extendDeadline}"', 'camunda:type="external" camunda:topic="extend"', 'code-in-model', 'serviceTask_extendDeadline'],
  [DOSSIER, '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${offerOutcome', '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="groovy">${offerOutcome', 'code-in-model', 'flow_extendBefore'],
  [DOSSIER, property('status', 'PROCESSING') + '\n        </camunda:properties>', property('status', 'PROCESSING') + '</camunda:properties><camunda:executionListener class="com.example.X" event="start" />', 'code-in-model', 'callActivity_review'],
  [DOSSIER, '${extendDeadline}', '${extendDeadlines}', 'bean-unknown', 'serviceTask_extendDeadline'],
  [DOSSIER, "${apologyOutcome == 'EXTEND'}", "${jdbcTemplate.update('x') == 1}", 'bean-unknown', 'flow_extend'],
  [DOSSIER, "${apologyOutcome == 'EXTEND'}", "${execution.processEngineServices != null}", 'bean-unknown', 'flow_extend'],
  [DOSSIER, "${apologyOutcome == 'EXTEND'}", "${''.getClass() == apologyOutcome}", 'bean-unknown', 'flow_extend'],
  [DOSSIER, 'calledElement="${reviewModel}"', 'calledElement="${catalogue.model(1)}"', 'bean-unknown', 'callActivity_review'],
  [RETURN, ' camunda:asyncBefore="true"', '', 'call-not-async', 'serviceTask_notifyApplicant'],
  [REVIEW, 'name="dossier.payment"', 'name="dossier.paid"', 'message-unknown', 'event_paymentArrived'],
  [REVIEW, 'id="event_paymentArrived_message" messageRef="message_payment"', 'id="event_paymentArrived_message"', 'message-unknown', 'event_paymentArrived', 'global', 'message_payment'],
  [REVIEW, ' default="flow_sign"', '', 'gateway-without-default', 'gateway_signOutcome'],
  [REVIEW, /<bpmn:conditionExpression[^>]*>\$\{signOutcome[^]*?<\/bpmn:conditionExpression>/, '', 'gateway-without-default', 'flow_sendBack'],
  [REVIEW, property('noteRequired', 'SEND_BACK'), property('noteRequired', 'SENDBACK'), 'outcome-unknown', 'userTask_sign'],
  [INTAKE, property('allPapersFor', 'ACCEPT'), property('allPapersFor', 'TAKE'), 'outcome-unknown', 'userTask_checkPapers'],
  [REVIEW, property('outcomes', 'STAMPED'), '', 'outcome-unknown', 'userTask_number'],
  [REVIEW, property('outcomes', 'STAMPED'), property('outcomes', 'STAMPED') + property('paper', '06'), 'paper-unknown', 'userTask_number'],
  [DOSSIER, '<camunda:in businessKey="#{execution.processBusinessKey}" />', '', 'call-without-dossier', 'callActivity_intake'],
  [DOSSIER, 'calledElement="return"', '', 'call-without-dossier', 'callActivity_return'],
  [RETURN, /<bpmn:outgoing>flow_notified<\/bpmn:outgoing>|<bpmn:incoming>flow_notified<\/bpmn:incoming>|<bpmn:sequenceFlow id="flow_notified".*?\/>|<bpmndi:BPMNEdge id="\w+" bpmnElement="flow_notified">[^]*?<\/bpmndi:BPMNEdge>/g, '', 'element-dangling', 'serviceTask_notifyApplicant', 'element-dangling', 'userTask_handOver']
].map(([file, from, to, ...expected]) => ({
  file,
  from,
  to,
  expected: expected.flatMap((rule, i) => (i % 2 === 0 ? [`${rule}: ${expected[i + 1]}`] : []))
}));
