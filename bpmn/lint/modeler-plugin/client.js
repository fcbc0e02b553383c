// Made by build.mjs of the files in rules/: change those, and run: npm run build
(() => {
const data = {
  'vocabulary.json': {
  "statuses": [
    "REGISTERED",
    "ACCEPTED",
    "NOT_ACCEPTED",
    "PROCESSING",
    "SUPPLEMENT_REQUESTED",
    "PAYMENT_REQUIRED",
    "WITHDRAWN",
    "STOPPED",
    "COMPLETED",
    "RETURNED"
  ],
  "waits": {
    "SUPPLEMENT_REQUESTED": {
      "name": "Yêu cầu bổ sung giấy tờ",
      "records": "SUPPLEMENT",
      "message": "dossier.supplement"
    },
    "PAYMENT_REQUIRED": {
      "name": "Yêu cầu thực hiện nghĩa vụ tài chính",
      "records": "PAYMENT",
      "message": "dossier.payment"
    }
  },
  "rungs": {
    "AT_RISK": "${deadline.atRisk(execution)}",
    "MISSED": "${deadline.due(execution)}"
  },
  "groups": [
    "reception",
    "specialist",
    "specialist-judicial",
    "specialist-land",
    "specialist-social",
    "specialist-economy",
    "clerk",
    "leader"
  ],
  "groupVariables": [
    "specialistGroup",
    "handlingGroup"
  ],
  "papers": [
    "01",
    "02",
    "03",
    "04",
    "05"
  ],
  "messages": [
    "dossier.supplement",
    "dossier.payment",
    "dossier.withdrawal"
  ],
  "delegates": [
    "notifyApplicant",
    "raisePriority",
    "recordRating",
    "extendDeadline"
  ],
  "outsideCalls": [
    "notifyApplicant"
  ],
  "calls": [
    "deadline.atRisk",
    "deadline.due",
    "openTasks.have"
  ],
  "properties": {
    "motcua.status": "bpmn:FlowNode",
    "motcua.rung": "bpmn:BoundaryEvent",
    "motcua.decision": "bpmn:UserTask",
    "motcua.outcomes": "bpmn:UserTask",
    "motcua.noteRequired": "bpmn:UserTask",
    "motcua.notBy": "bpmn:UserTask",
    "motcua.allPapersFor": "bpmn:UserTask",
    "motcua.records": "bpmn:UserTask",
    "motcua.limit": "bpmn:UserTask",
    "motcua.paper": "bpmn:UserTask"
  }
},
  'texts.json': {
  "async-missing": {
    "vi": "{0} gọi ra ngoài; nếu lỗi thì quyết định của cán bộ ở bước trước cũng bị huỷ theo.",
    "mendVi": "Đánh dấu Asynchronous continuations: Before."
  },
  "call-of-nothing": {
    "vi": "Bước này không cho biết gọi quy trình nào.",
    "mendVi": "Ghi mã quy trình vào ô Called element."
  },
  "call-without-business-key": {
    "vi": "Quy trình được gọi không biết đang xử lý hồ sơ nào.",
    "mendVi": "Ở mục In mappings đánh dấu Propagate business key, với #{execution.processBusinessKey}."
  },
  "call-without-variables": {
    "vi": "Quy trình được gọi không nhận được các biến của hồ sơ.",
    "mendVi": "Ở mục In mappings đánh dấu Propagate all variables."
  },
  "clock-without-at-risk": {
    "vi": "Thời hạn đang chạy ở bước này nhưng không có hẹn giờ nào báo sắp đến hạn.",
    "mendVi": "Gắn hẹn giờ không ngắt, Date ${deadline.atRisk(execution)}, khai báo motcua.rung = AT_RISK."
  },
  "clock-without-missed": {
    "vi": "Thời hạn đang chạy ở bước này nhưng không có hẹn giờ nào báo quá hạn.",
    "mendVi": "Gắn hẹn giờ không ngắt, Date ${deadline.due(execution)}, khai báo motcua.rung = MISSED."
  },
  "code-class": {
    "vi": "Mô hình gọi thẳng lớp Java {0}.",
    "mendVi": "Bỏ lớp Java; dùng Delegate expression với một tên hệ thống cung cấp, ví dụ ${notifyApplicant}."
  },
  "code-connector": {
    "vi": "Mô hình dùng connector {0}; hệ thống không có connector.",
    "mendVi": "Bỏ connector; việc gửi ra ngoài do hệ thống làm khi trạng thái thay đổi."
  },
  "code-expression": {
    "vi": "Bước này thực hiện biểu thức {0}; biểu thức chỉ được dùng trong điều kiện và hẹn giờ.",
    "mendVi": "Dùng Delegate expression với một tên hệ thống cung cấp."
  },
  "code-external": {
    "vi": "Bước này giao cho chương trình bên ngoài (kiểu {0}), nhưng không có chương trình nào nhận việc.",
    "mendVi": "Dùng Delegate expression với một tên hệ thống cung cấp, hoặc giao cho cán bộ."
  },
  "code-field": {
    "vi": "Bước này truyền giá trị bằng field injection, mà hệ thống không nhận.",
    "mendVi": "Bỏ phần Field injections."
  },
  "code-script": {
    "vi": "Mô hình có đoạn mã (script); hệ thống không chạy mã trong mô hình.",
    "mendVi": "Bỏ đoạn mã; dùng điều kiện so sánh hoặc thuộc tính motcua.*."
  },
  "code-task-listener": {
    "vi": "Việc có task listener; hệ thống không chạy listener trong mô hình.",
    "mendVi": "Bỏ listener; khai báo bằng thuộc tính motcua.*."
  },
  "condition-damaged": {
    "vi": "Điều kiện “{0}” không phải biểu thức.",
    "mendVi": "Viết trong ${…}, ví dụ ${checkOutcome == 'ACCEPT'}."
  },
  "dead-end": {
    "vi": "Từ bước này không có đường đi tiếp.",
    "mendVi": "Nối mũi tên đến bước kế tiếp hoặc đến một kết thúc."
  },
  "decision-of-nothing": {
    "vi": "Bước này không cho biết hỏi bảng quyết định nào.",
    "mendVi": "Chọn Implementation: DMN và ghi mã bảng quyết định."
  },
  "decision-without-outcomes": {
    "vi": "Việc có tên kết quả (motcua.decision) nhưng không liệt kê các kết quả.",
    "mendVi": "Liệt kê trong motcua.outcomes, ví dụ ACCEPT,REFUSE."
  },
  "decision-without-result": {
    "vi": "Kết quả của bảng quyết định không được giữ vào biến nào.",
    "mendVi": "Ghi Result variable, ví dụ specialistGroup, và Map decision result: singleEntry."
  },
  "default-with-condition": {
    "vi": "Đường mặc định có điều kiện, mà điều kiện đó không bao giờ được xét.",
    "mendVi": "Bỏ điều kiện ở đường mặc định."
  },
  "delegate-unknown": {
    "vi": "Hệ thống không cung cấp {0}.",
    "mendVi": "Dùng một trong các tên {1}, viết theo dạng ${notifyApplicant}."
  },
  "expression-forbidden": {
    "vi": "Biểu thức {0} dùng {1}, điều không được phép trong mô hình.",
    "mendVi": "Chỉ so sánh biến với giá trị, hoặc hỏi {2}."
  },
  "form-binding": {
    "vi": "Biểu mẫu được gắn theo kiểu “{0}”, nên hồ sơ đang chạy có thể gặp biểu mẫu của phiên bản khác.",
    "mendVi": "Ở mục Forms chọn Binding: deployment."
  },
  "gateway-without-default": {
    "vi": "Không có đường mặc định: nếu không điều kiện nào đúng thì hồ sơ bị kẹt.",
    "mendVi": "Chọn một mũi tên làm Default flow."
  },
  "group-unknown": {
    "vi": "Không có nhóm nào tên là {0}.",
    "mendVi": "Chọn một trong các nhóm {1}, hoặc ${specialistGroup}."
  },
  "limit-damaged": {
    "vi": "Thời hạn “{0}” không đọc được.",
    "mendVi": "Ghi WH4 (giờ làm việc), WD2 (ngày làm việc), 25% (phần của thời hạn hồ sơ) hoặc NONE."
  },
  "limit-missing": {
    "vi": "Việc chưa có thời hạn riêng.",
    "mendVi": "Khai báo motcua.limit, ví dụ WH4 (4 giờ làm việc), WD2 (2 ngày làm việc), 25%, hoặc NONE nếu cố ý không đặt."
  },
  "message-unknown": {
    "vi": "Mô hình chờ thông điệp “{0}”, nhưng hệ thống không bao giờ gửi thông điệp đó.",
    "mendVi": "Chọn một trong các thông điệp {1}."
  },
  "never-reached": {
    "vi": "Không có đường nào dẫn đến bước này.",
    "mendVi": "Nối mũi tên đến bước này, hoặc xoá nó."
  },
  "outcome-unknown": {
    "vi": "{0} có kết quả {1}, nhưng việc chỉ có thể kết thúc bằng {2}.",
    "mendVi": "Sửa {1}, hoặc thêm nó vào motcua.outcomes và vào biểu mẫu."
  },
  "outcomes-without-decision": {
    "vi": "Việc liệt kê các kết quả nhưng không có biến giữ kết quả (motcua.decision).",
    "mendVi": "Ghi motcua.decision, ví dụ checkOutcome; biểu mẫu phải có trường cùng tên."
  },
  "paper-unknown": {
    "vi": "Không có mẫu giấy số “{0}”.",
    "mendVi": "Ghi số mẫu từ 01 đến 05; mẫu 06 và 07 ở lại cơ quan, không đánh số."
  },
  "process-not-executable": {
    "vi": "Quy trình chưa được đánh dấu là chạy được.",
    "mendVi": "Chọn quy trình, đánh dấu Executable."
  },
  "property-misplaced": {
    "vi": "Thuộc tính {0} đặt ở đây thì không có tác dụng.",
    "mendVi": "Đặt nó ở đúng chỗ: motcua.rung ở hẹn giờ gắn trên bước, motcua.status ở một bước, các thuộc tính khác ở việc của cán bộ."
  },
  "property-unknown": {
    "vi": "Thuộc tính {0} không có nghĩa gì với hệ thống, nên bị bỏ qua.",
    "mendVi": "Có lẽ ý là {1}: sửa lại tên thuộc tính."
  },
  "records-in-wrong-status": {
    "vi": "Việc ghi nhận điều công dân mang đến, nhưng không ở trạng thái {0}.",
    "mendVi": "Khai báo motcua.status = {0} ở việc này, hoặc bỏ motcua.records."
  },
  "records-unknown": {
    "vi": "motcua.records không nhận giá trị “{0}”.",
    "mendVi": "Ghi SUPPLEMENT (bổ sung giấy tờ) hoặc PAYMENT (nộp tiền)."
  },
  "rung-interrupts": {
    "vi": "Mốc thời hạn làm dừng bước đang xử lý: hồ sơ trễ thì vẫn phải làm tiếp.",
    "mendVi": "Đổi thành sự kiện không ngắt (Timer boundary event, non-interrupting)."
  },
  "rung-timer": {
    "vi": "Mốc {0} phải được hẹn đúng theo thời hạn hồ sơ, nhưng hẹn giờ này thì không.",
    "mendVi": "Ghi Date: {1}."
  },
  "rung-undeclared": {
    "vi": "Hẹn giờ theo thời hạn hồ sơ nhưng không khai báo mốc, nên hồ sơ không được đánh dấu.",
    "mendVi": "Khai báo motcua.rung = {0} ở hẹn giờ này."
  },
  "rung-unknown": {
    "vi": "Không có mốc “{0}”.",
    "mendVi": "Ghi AT_RISK (sắp đến hạn) hoặc MISSED (quá hạn)."
  },
  "start-not-one": {
    "vi": "Quy trình có {0} điểm bắt đầu; phải có đúng một.",
    "mendVi": "Để lại một sự kiện bắt đầu."
  },
  "start-not-plain": {
    "vi": "Điểm bắt đầu {0} chờ một sự kiện, nhưng quy trình do hồ sơ hoặc quy trình khác khởi động.",
    "mendVi": "Đổi thành sự kiện bắt đầu thường."
  },
  "status-unknown": {
    "vi": "Không có trạng thái “{0}”.",
    "mendVi": "Chọn một trong các trạng thái {1}."
  },
  "task-without-form": {
    "vi": "Việc không có biểu mẫu.",
    "mendVi": "Ở mục Forms chọn Camunda Forms và ghi mã của biểu mẫu trong cùng thư mục."
  },
  "task-without-group": {
    "vi": "Việc không giao cho nhóm nào, nên không ai thấy để làm.",
    "mendVi": "Ghi nhóm vào ô Candidate groups, ví dụ reception hoặc ${specialistGroup}."
  },
  "task-without-work": {
    "vi": "Việc của hệ thống nhưng không khai báo làm gì.",
    "mendVi": "Chọn Delegate expression, hoặc đổi thành việc của cán bộ."
  },
  "time-to-live-damaged": {
    "vi": "Thời gian lưu lịch sử “{0}” không đọc được: chỉ được ghi theo số ngày.",
    "mendVi": "Ghi theo dạng P365D."
  },
  "time-to-live-missing": {
    "vi": "Chưa khai báo thời gian lưu lịch sử.",
    "mendVi": "Chọn quy trình, ghi P365D vào ô Time to live (số ngày lưu)."
  },
  "timer-damaged": {
    "vi": "Thời gian “{0}” của hẹn giờ không đọc được.",
    "mendVi": "Ghi WD3 (ngày làm việc), WH8 (giờ làm việc), P30D, PT2H, ngày giờ kèm múi giờ (2026-12-31T17:00:00+07:00), hoặc chu kỳ có giới hạn R5/PT1H."
  },
  "timer-empty": {
    "vi": "Hẹn giờ không có thời gian.",
    "mendVi": "Ghi thời gian, ví dụ Duration WD3 (3 ngày làm việc) hoặc P30D."
  },
  "version-tag-missing": {
    "vi": "Chưa ghi phiên bản của quy trình.",
    "mendVi": "Chọn quy trình, ghi phiên bản vào ô Version tag, ví dụ 1.0.0."
  },
  "wait-without-message": {
    "vi": "Công dân gửi trực tuyến thì bước chờ này ({0}) không biết.",
    "mendVi": "Gắn một sự kiện thông điệp ngắt, tên {1}."
  },
  "wait-without-stop": {
    "vi": "Bước này chuyển hồ sơ sang {0} nhưng không phải là bước chờ.",
    "mendVi": "Khai báo trạng thái ở chính việc chờ công dân."
  },
  "wait-without-timeout": {
    "vi": "Hồ sơ có thể chờ công dân ({0}) mãi mãi: không có hẹn giờ nào kết thúc bước chờ.",
    "mendVi": "Gắn một hẹn giờ ngắt (ví dụ WD15) dẫn đến Dừng xử lý."
  },
  "way-without-condition": {
    "vi": "Đường này không có điều kiện và không phải đường mặc định.",
    "mendVi": "Ghi điều kiện, ví dụ ${checkOutcome == 'ACCEPT'}."
  }
}
};
const modules = {
  'lib/model.js': (module, require) => {
// What the rules ask of a model, as bpmn-moddle reads it.

const { properties, waits } = require('../vocabulary.json');

function is(node, ...types) {
  return types.some(type => node.$instanceOf?.(type) ?? false);
}

/** The declared properties of an element by name; one without a value declares nothing. */
function declared(node) {
  const extensions = node.get('extensionElements')?.get('values') ?? [];
  const all = extensions
    .filter(extension => is(extension, 'camunda:Properties'))
    .flatMap(extension => extension.get('values') ?? []);
  return new Map(
    all.filter(({ name, value }) => name && value?.trim()).map(({ name, value }) => [name, value.trim()])
  );
}

/** The value of one of them; undefined without. */
function value(node, name) {
  return declared(node).get(name);
}

/** A list with commas; empty where there is none. */
function list(text) {
  return (text ?? '').split(',').map(part => part.trim()).filter(part => part !== '');
}

/** Names of properties that look like one of ours and are none. */
function misspelt(node) {
  return [...declared(node).keys()].filter(name => /^motcua\b/i.test(name) && !(name in properties));
}

/** What is waited for in the status that the element declares; undefined where the clock does not wait. */
function wait(node) {
  return waits[value(node, 'motcua.status')];
}

function definition(event, type) {
  return (event.get('eventDefinitions') ?? []).find(found => is(found, type));
}

/** Kind and text of a timer. */
function timer(found) {
  const kind = ['timeDuration', 'timeDate', 'timeCycle'].find(name => found?.get(name));
  return { kind, text: kind ? (found.get(kind).get('body') ?? '').trim() : '' };
}

/** The events on the edge of an activity. */
function boundaryEvents(activity) {
  return (activity.$parent?.get('flowElements') ?? []).filter(
    other => is(other, 'bpmn:BoundaryEvent') && other.get('attachedToRef') === activity
  );
}

/** The events that end a wait: those that interrupt it, or follow an event-based gateway. */
function endsOf(node) {
  if (is(node, 'bpmn:Activity')) {
    return boundaryEvents(node).filter(event => event.get('cancelActivity') !== false);
  }
  return is(node, 'bpmn:CatchEvent') ? [node] : (node.get('outgoing') ?? []).map(flow => flow.get('targetRef'));
}

/** Where a process itself begins, its event subprocesses aside. */
function startsOf(process) {
  return (process.get('flowElements') ?? []).filter(element => is(element, 'bpmn:StartEvent'));
}

/** What is called by a delegate expression. */
function delegate(text) {
  return /^\s*[$#]\{\s*(\w+)\s*\}\s*$/.exec(text ?? '')?.[1];
}

module.exports = {
  is, declared, value, list, misspelt, wait, definition, timer, boundaryEvents, endsOf, startsOf, delegate
};
  },
  'lib/rule.js': (module, require) => {
// Makes a rule of bpmnlint from what is looked for, told in the words of the model check.

const texts = require('../texts.json');
const { is } = require('./model.js');

/** The nearest id that a designer can be shown. */
function visibleId(node) {
  for (let place = node; place; place = place.$parent) {
    if (is(place, 'bpmn:FlowElement', 'bpmn:Process')) {
      return place.get('id');
    }
  }
  return undefined;
}

function filled(pattern, details) {
  return pattern.replace(/\{(\d)\}/g, (_, place) => details[place] ?? '');
}

/**
 * @param name of the text, and of the rule of the model check that finds the same
 * @param types of the elements to look at
 * @param find gives the details of the text for each fault of an element: a list of lists
 */
module.exports = (name, types, find) => () => ({
  check(node, reporter) {
    if (is(node, ...types)) {
      for (const details of find(node)) {
        const { vi, mendVi } = texts[name];
        reporter.report(visibleId(node), `${filled(vi, details)} ${filled(mendVi, details)}`);
      }
    }
  }
});
  },
  'rules/async-missing.js': (module, require) => {
const rule = require('../lib/rule.js');
const { delegate } = require('../lib/model.js');
const { outsideCalls } = require('../vocabulary.json');

module.exports = rule('async-missing', ['camunda:ServiceTaskLike'], node => {
  const text = node.get('delegateExpression');
  return outsideCalls.includes(delegate(text)) && !node.get('camunda:asyncBefore') ? [[text]] : [];
});
  },
  'rules/call-of-nothing.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('call-of-nothing', ['bpmn:CallActivity'], node =>
  node.get('calledElement')?.trim() ? [] : [[]]);
  },
  'rules/call-without-business-key.js': (module, require) => {
const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

function handed(node) {
  const all = node.get('extensionElements')?.get('values') ?? [];
  return all.filter(extension => is(extension, 'camunda:In'));
}

module.exports = rule('call-without-business-key', ['bpmn:CallActivity'], node =>
  handed(node).some(({ businessKey }) => /^[#$]\{\s*execution\.processBusinessKey\s*\}$/.test(businessKey ?? ''))
    ? []
    : [[]]);
  },
  'rules/call-without-variables.js': (module, require) => {
const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('call-without-variables', ['bpmn:CallActivity'], node => {
  const all = node.get('extensionElements')?.get('values') ?? [];
  return all.some(extension => is(extension, 'camunda:In') && extension.get('variables') === 'all') ? [] : [[]];
});
  },
  'rules/clock-without-at-risk.js': (module, require) => {
const rule = require('../lib/rule.js');
const { boundaryEvents, value } = require('../lib/model.js');

module.exports = rule('clock-without-at-risk', ['bpmn:CallActivity'], node => {
  // a step of a called process is watched by its caller's timers
  const runs = value(node, 'motcua.status') === 'PROCESSING';
  const reached = boundaryEvents(node).some(event => value(event, 'motcua.rung') === 'AT_RISK');
  return runs && !reached ? [[]] : [];
});
  },
  'rules/clock-without-missed.js': (module, require) => {
const rule = require('../lib/rule.js');
const { boundaryEvents, value } = require('../lib/model.js');

module.exports = rule('clock-without-missed', ['bpmn:CallActivity'], node => {
  // a step of a called process is watched by its caller's timers
  const runs = value(node, 'motcua.status') === 'PROCESSING';
  const reached = boundaryEvents(node).some(event => value(event, 'motcua.rung') === 'MISSED');
  return runs && !reached ? [[]] : [];
});
  },
  'rules/code-class.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('code-class', ['camunda:ServiceTaskLike', 'camunda:ExecutionListener'], node => (node.get('class') ? [[node.get('class')]] : []));
  },
  'rules/code-connector.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('code-connector', ['camunda:Connector'], node => [[node.get('connectorId') ?? '']]);
  },
  'rules/code-expression.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('code-expression', ['camunda:ServiceTaskLike', 'camunda:ExecutionListener'], node =>
  node.get('expression') ? [[node.get('expression')]] : []);
  },
  'rules/code-external.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('code-external', ['camunda:ServiceTaskLike'], node =>
  node.get('camunda:type') ? [[node.get('camunda:type')]] : []);
  },
  'rules/code-field.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('code-field', ['camunda:Field'], () => [[]]);
  },
  'rules/code-script.js': (module, require) => {
const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('code-script', ['bpmn:ScriptTask', 'camunda:Script', 'bpmn:FormalExpression'], node => {
  const language = (node.get('language') ?? '').toLowerCase();
  return is(node, 'bpmn:FormalExpression') && ['', 'juel'].includes(language) ? [] : [[]];
});
  },
  'rules/code-task-listener.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('code-task-listener', ['camunda:TaskListener'], () => [[]]);
  },
  'rules/condition-damaged.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('condition-damaged', ['bpmn:SequenceFlow'], node => {
  const text = node.get('conditionExpression')?.get('body');
  const byDefault = node.get('sourceRef')?.get('default') === node;
  return text !== undefined && !byDefault && !text.includes('{') ? [[text.trim()]] : [];
});
  },
  'rules/dead-end.js': (module, require) => {
const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('dead-end', ['bpmn:FlowNode'], node => {
  const ends = is(node, 'bpmn:EndEvent') || node.get('triggeredByEvent');
  return !ends && (node.get('outgoing') ?? []).length === 0 ? [[]] : [];
});
  },
  'rules/decision-of-nothing.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('decision-of-nothing', ['bpmn:BusinessRuleTask'], node =>
  node.get('camunda:decisionRef')?.trim() ? [] : [[]]);
  },
  'rules/decision-without-outcomes.js': (module, require) => {
const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');

module.exports = rule('decision-without-outcomes', ['bpmn:UserTask'], node =>
  value(node, 'motcua.decision') && !value(node, 'motcua.outcomes') ? [[]] : []);
  },
  'rules/decision-without-result.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('decision-without-result', ['bpmn:BusinessRuleTask'], node =>
  node.get('camunda:decisionRef') && !node.get('camunda:resultVariable')?.trim() ? [[]] : []);
  },
  'rules/default-with-condition.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('default-with-condition', ['bpmn:SequenceFlow'], node =>
  node.get('sourceRef')?.get('default') === node && node.get('conditionExpression') ? [[]] : []);
  },
  'rules/delegate-unknown.js': (module, require) => {
const rule = require('../lib/rule.js');
const { delegate } = require('../lib/model.js');
const { delegates } = require('../vocabulary.json');

module.exports = rule('delegate-unknown', ['camunda:ServiceTaskLike', 'camunda:ExecutionListener'], node => {
  const text = node.get('delegateExpression');
  return text && !delegates.includes(delegate(text)) ? [[text, delegates.join(', ')]] : [];
});
  },
  'rules/expression-forbidden.js': (module, require) => {
const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');
const { calls } = require('../vocabulary.json');

// checked by rules of their own, or never evaluated
const OTHERS = ['delegateExpression', 'expression', 'name', 'id'];
const MEMBER = /([\w$)\]']*)\s*\.\s*([A-Za-z_]\w*)/g;
const FUNCTION = /(?<![.\w])([A-Za-z_]\w*)\s*\(/g;
const WORDS = ['and', 'or', 'not', 'empty', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', 'div', 'mod'];
const KEY = 'execution.processBusinessKey';

/** What an expression reaches for beyond variables and what models may call. */
function objections(expression) {
  const code = expression.replace(/'[^']*'|"[^"]*"/g, "''");
  const members = [...code.matchAll(MEMBER)].map(([, owner, name]) => `${owner}.${name}`);
  const functions = [...code.matchAll(FUNCTION)].map(([, name]) => name).filter(name => !WORDS.includes(name));
  return [...members.filter(call => !calls.includes(call) && call !== KEY), ...functions];
}

/** The texts of the element itself in which the engine would evaluate an expression. */
function texts(node) {
  if (is(node, 'bpmn:Documentation', 'bpmn:TextAnnotation')) {
    return [];
  }
  return node.$descriptor.properties
    .map(({ name }) => name.replace(/^\w+:/, ''))
    .filter(name => !OTHERS.includes(name))
    .map(name => node.get(name))
    .filter(text => typeof text === 'string');
}

module.exports = rule('expression-forbidden', ['bpmn:BaseElement', 'bpmn:FormalExpression', 'camunda:In', 'camunda:Out', 'camunda:InputOutputParameter', 'camunda:Property'], node =>
  texts(node).flatMap(text =>
    [...text.matchAll(/[$#]\{([^}]*)\}/g)]
      .flatMap(([, expression]) => objections(expression))
      .slice(0, 1)
      .map(part => [text, part, calls.map(call => `${call}()`).join(', ')])
  ));
  },
  'rules/form-binding.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('form-binding', ['bpmn:UserTask'], node => {
  const binding = node.get('camunda:formRefBinding');
  return node.get('camunda:formRef') && binding !== 'deployment' ? [[binding ?? '']] : [];
});
  },
  'rules/gateway-without-default.js': (module, require) => {
const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('gateway-without-default', ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:Activity'], node => {
  const ways = node.get('outgoing') ?? [];
  const chooses = is(node, 'bpmn:ExclusiveGateway')
    ? ways.length > 1
    : ways.some(way => way.get('conditionExpression'));
  return chooses && !node.get('default') ? [[]] : [];
});
  },
  'rules/group-unknown.js': (module, require) => {
const rule = require('../lib/rule.js');
const { delegate, list } = require('../lib/model.js');
const { groups, groupVariables } = require('../vocabulary.json');

module.exports = rule('group-unknown', ['bpmn:UserTask'], node =>
  list(node.get('camunda:candidateGroups'))
    .filter(group => !groups.includes(group) && !groupVariables.includes(delegate(group)))
    .map(group => [group, groups.join(', ')]));
  },
  'rules/limit-damaged.js': (module, require) => {
const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');

module.exports = rule('limit-damaged', ['bpmn:UserTask'], node => {
  const limit = value(node, 'motcua.limit');
  return limit && !/^(W[DH][1-9]\d{0,2}|([1-9]\d?|100)%|NONE)$/.test(limit) ? [[limit]] : [];
});
  },
  'rules/limit-missing.js': (module, require) => {
const rule = require('../lib/rule.js');
const { boundaryEvents, definition, misspelt, value, wait } = require('../lib/model.js');

module.exports = rule('limit-missing', ['bpmn:UserTask'], node => {
  // a wait has rules of its own about its timer
  const timed = boundaryEvents(node).some(event => definition(event, 'bpmn:TimerEventDefinition'));
  const said = value(node, 'motcua.limit') || wait(node) || misspelt(node).length > 0;
  return said || timed ? [] : [[]];
});
  },
  'rules/message-unknown.js': (module, require) => {
const rule = require('../lib/rule.js');
const { definition, is } = require('../lib/model.js');
const { messages } = require('../vocabulary.json');

module.exports = rule('message-unknown', ['bpmn:CatchEvent', 'bpmn:ReceiveTask'], node => {
  const waiting = is(node, 'bpmn:ReceiveTask') ? node : definition(node, 'bpmn:MessageEventDefinition');
  const name = waiting?.get('messageRef')?.get('name');
  return waiting && !messages.includes(name) ? [[name ?? '', messages.join(', ')]] : [];
});
  },
  'rules/never-reached.js': (module, require) => {
const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('never-reached', ['bpmn:FlowNode'], node => {
  const begins = is(node, 'bpmn:StartEvent', 'bpmn:BoundaryEvent') || node.get('triggeredByEvent');
  return !begins && (node.get('incoming') ?? []).length === 0 ? [[]] : [];
});
  },
  'rules/outcome-unknown.js': (module, require) => {
const rule = require('../lib/rule.js');
const { list, value } = require('../lib/model.js');

module.exports = rule('outcome-unknown', ['bpmn:UserTask'], node => {
  const outcomes = list(value(node, 'motcua.outcomes'));
  return ['motcua.noteRequired', 'motcua.allPapersFor'].flatMap(name =>
    list(value(node, name))
      // without any outcome there is another complaint
      .filter(outcome => outcomes.length > 0 && !outcomes.includes(outcome))
      .map(outcome => [name, outcome, outcomes.join(', ')])
  );
});
  },
  'rules/outcomes-without-decision.js': (module, require) => {
const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');

module.exports = rule('outcomes-without-decision', ['bpmn:UserTask'], node =>
  value(node, 'motcua.outcomes') && !value(node, 'motcua.decision') ? [[]] : []);
  },
  'rules/paper-unknown.js': (module, require) => {
const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');
const { papers } = require('../vocabulary.json');

module.exports = rule('paper-unknown', ['bpmn:UserTask'], node => {
  const said = value(node, 'motcua.paper');
  return said && !papers.includes(said) ? [[said, papers.join(', ')]] : [];
});
  },
  'rules/process-not-executable.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('process-not-executable', ['bpmn:Process'], node => (node.get('isExecutable') ? [] : [[]]));
  },
  'rules/property-misplaced.js': (module, require) => {
const rule = require('../lib/rule.js');
const { declared, is } = require('../lib/model.js');
const { properties } = require('../vocabulary.json');

module.exports = rule('property-misplaced', ['bpmn:FlowElement', 'bpmn:Process'], node =>
  [...declared(node).keys()]
    .filter(name => name in properties && !is(node, properties[name]))
    .map(name => [name]));
  },
  'rules/property-unknown.js': (module, require) => {
const rule = require('../lib/rule.js');
const { misspelt } = require('../lib/model.js');
const { properties } = require('../vocabulary.json');

/** How many letters have to be changed, added or taken away to make one of the other. */
function distance(one, other) {
  let row = [...other, ''].map((_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}

function meant(name) {
  return Object.keys(properties).sort((one, other) => distance(name, one) - distance(name, other))[0];
}

module.exports = rule('property-unknown', ['bpmn:FlowElement', 'bpmn:Process'], node =>
  misspelt(node).map(name => [name, meant(name)]));
  },
  'rules/records-in-wrong-status.js': (module, require) => {
const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');
const { waits } = require('../vocabulary.json');

module.exports = rule('records-in-wrong-status', ['bpmn:UserTask'], node => {
  const records = value(node, 'motcua.records');
  const status = Object.keys(waits).find(wanted => waits[wanted].records === records);
  return status && value(node, 'motcua.status') !== status ? [[status]] : [];
});
  },
  'rules/records-unknown.js': (module, require) => {
const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');
const { waits } = require('../vocabulary.json');

module.exports = rule('records-unknown', ['bpmn:UserTask'], node => {
  const said = value(node, 'motcua.records');
  return said && !Object.values(waits).some(({ records }) => records === said) ? [[said]] : [];
});
  },
  'rules/rung-interrupts.js': (module, require) => {
const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');

module.exports = rule('rung-interrupts', ['bpmn:BoundaryEvent'], node =>
  value(node, 'motcua.rung') && node.get('cancelActivity') !== false ? [[]] : []);
  },
  'rules/rung-timer.js': (module, require) => {
const rule = require('../lib/rule.js');
const { definition, timer, value } = require('../lib/model.js');
const { rungs } = require('../vocabulary.json');

module.exports = rule('rung-timer', ['bpmn:BoundaryEvent'], node => {
  const rung = value(node, 'motcua.rung');
  const { kind, text } = timer(definition(node, 'bpmn:TimerEventDefinition'));
  const right = kind === 'timeDate' && text === rungs[rung];
  return rung in rungs && !right ? [[rung, rungs[rung]]] : [];
});
  },
  'rules/rung-undeclared.js': (module, require) => {
const rule = require('../lib/rule.js');
const { definition, misspelt, timer, value } = require('../lib/model.js');
const { rungs } = require('../vocabulary.json');

module.exports = rule('rung-undeclared', ['bpmn:BoundaryEvent'], node => {
  const { text } = timer(definition(node, 'bpmn:TimerEventDefinition'));
  const rung = Object.keys(rungs).find(known => rungs[known] === text);
  return rung && !value(node, 'motcua.rung') && misspelt(node).length === 0 ? [[rung]] : [];
});
  },
  'rules/rung-unknown.js': (module, require) => {
const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');
const { rungs } = require('../vocabulary.json');

module.exports = rule('rung-unknown', ['bpmn:BoundaryEvent'], node => {
  const said = value(node, 'motcua.rung');
  return said && !(said in rungs) ? [[said]] : [];
});
  },
  'rules/start-not-one.js': (module, require) => {
const rule = require('../lib/rule.js');
const { startsOf } = require('../lib/model.js');

module.exports = rule('start-not-one', ['bpmn:Process'], node => {
  const starts = startsOf(node);
  return starts.length === 1 ? [] : [[starts.length]];
});
  },
  'rules/start-not-plain.js': (module, require) => {
const rule = require('../lib/rule.js');
const { startsOf } = require('../lib/model.js');

module.exports = rule('start-not-plain', ['bpmn:Process'], node => {
  const [start, ...others] = startsOf(node);
  const waits = (start?.get('eventDefinitions') ?? []).length > 0;
  return waits && others.length === 0 ? [[start.get('id')]] : [];
});
  },
  'rules/status-unknown.js': (module, require) => {
const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');
const { statuses } = require('../vocabulary.json');

module.exports = rule('status-unknown', ['bpmn:FlowNode'], node => {
  const said = value(node, 'motcua.status');
  return said && !statuses.includes(said) ? [[said, statuses.join(', ')]] : [];
});
  },
  'rules/task-without-form.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('task-without-form', ['bpmn:UserTask'], node =>
  node.get('camunda:formRef')?.trim() ? [] : [[]]);
  },
  'rules/task-without-group.js': (module, require) => {
const rule = require('../lib/rule.js');
const { list } = require('../lib/model.js');

module.exports = rule('task-without-group', ['bpmn:UserTask'], node =>
  list(node.get('camunda:candidateGroups')).length > 0 ? [] : [[]]);
  },
  'rules/task-without-work.js': (module, require) => {
const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('task-without-work', ['bpmn:ServiceTask', 'bpmn:SendTask'], node => {
  const ways = ['camunda:delegateExpression', 'camunda:class', 'camunda:expression', 'camunda:type'];
  const connector = (node.get('extensionElements')?.get('values') ?? []).some(one => is(one, 'camunda:Connector'));
  return connector || ways.some(way => node.get(way)) ? [] : [[]];
});
  },
  'rules/time-to-live-damaged.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('time-to-live-damaged', ['bpmn:Process'], node => {
  const days = node.get('camunda:historyTimeToLive');
  return days && !/^(P\d+D|\d+)$/.test(days) ? [[days]] : [];
});
  },
  'rules/time-to-live-missing.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('time-to-live-missing', ['bpmn:Process'], node =>
  node.get('camunda:historyTimeToLive') ? [] : [[]]);
  },
  'rules/timer-damaged.js': (module, require) => {
const rule = require('../lib/rule.js');
const { timer } = require('../lib/model.js');

const WORKING_TIME = 'W[DH][1-9]\\d{0,2}';
const PERIOD = 'P(?=.*[1-9])(?!.*T$)(\\d+Y)?(\\d+M)?(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?';
const DATE = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)';
const TIMES = {
  timeDuration: new RegExp(`^(${WORKING_TIME}|${PERIOD})$`),
  timeDate: new RegExp(`^(${WORKING_TIME}|${DATE})$`),
  timeCycle: new RegExp(`^R[1-9]\\d*/(${DATE}/)?${PERIOD}$`)
};

module.exports = rule('timer-damaged', ['bpmn:TimerEventDefinition'], node => {
  const { kind, text } = timer(node);
  return text && !/[$#]\{/.test(text) && !TIMES[kind].test(text) ? [[text]] : [];
});
  },
  'rules/timer-empty.js': (module, require) => {
const rule = require('../lib/rule.js');
const { timer } = require('../lib/model.js');

module.exports = rule('timer-empty', ['bpmn:TimerEventDefinition'], node => (timer(node).text ? [] : [[]]));
  },
  'rules/version-tag-missing.js': (module, require) => {
const rule = require('../lib/rule.js');

module.exports = rule('version-tag-missing', ['bpmn:Process'], node =>
  node.get('camunda:versionTag')?.trim() ? [] : [[]]);
  },
  'rules/wait-without-message.js': (module, require) => {
const rule = require('../lib/rule.js');
const { definition, endsOf, wait } = require('../lib/model.js');
const { messages } = require('../vocabulary.json');

module.exports = rule('wait-without-message', ['bpmn:UserTask', 'bpmn:IntermediateCatchEvent', 'bpmn:EventBasedGateway'], node => {
  const awaited = wait(node);
  const told = endsOf(node)
    .map(event => definition(event, 'bpmn:MessageEventDefinition'))
    .filter(found => found !== undefined)
    .map(found => found.get('messageRef')?.get('name'))
    // what has an unknown name is complained of there
    .some(name => name === awaited?.message || !messages.includes(name));
  return awaited && !told ? [[awaited.name, awaited.message]] : [];
});
  },
  'rules/wait-without-stop.js': (module, require) => {
const rule = require('../lib/rule.js');
const { is, value, wait } = require('../lib/model.js');

module.exports = rule('wait-without-stop', ['bpmn:FlowNode'], node =>
  wait(node) && !is(node, 'bpmn:UserTask', 'bpmn:ReceiveTask', 'bpmn:IntermediateCatchEvent', 'bpmn:EventBasedGateway')
    ? [[value(node, 'motcua.status')]]
    : []);
  },
  'rules/wait-without-timeout.js': (module, require) => {
const rule = require('../lib/rule.js');
const { definition, endsOf, value, wait } = require('../lib/model.js');

module.exports = rule('wait-without-timeout', ['bpmn:UserTask', 'bpmn:ReceiveTask', 'bpmn:IntermediateCatchEvent', 'bpmn:EventBasedGateway'], node => {
  const ends = event =>
    definition(event, 'bpmn:TimerEventDefinition') && !value(event, 'motcua.rung');
  return wait(node) && !endsOf(node).some(ends) ? [[wait(node).name]] : [];
});
  },
  'rules/way-without-condition.js': (module, require) => {
const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('way-without-condition', ['bpmn:SequenceFlow'], node => {
  const from = node.get('sourceRef');
  const byDefault = from?.get('default');
  return is(from, 'bpmn:ExclusiveGateway') && byDefault && byDefault !== node && !node.get('conditionExpression')
    ? [[]]
    : [];
});
  }
};
const loaded = {};
const load = name => {
  const file = name.replace(/^\.+\//, '').replace(/^(model|rule)\.js$/, 'lib/$1.js');
  if (file in data) {
    return data[file];
  }
  if (!(file in loaded)) {
    const module = {};
    modules[file](module, load);
    loaded[file] = module.exports;
  }
  return loaded[file];
};
const resolver = {
  resolveRule(pkg, name) {
    if (pkg !== 'bpmnlint-plugin-motcua' || !(`rules/${name}.js` in modules)) {
      throw new Error(`no rule ${name} of ${pkg}`);
    }
    return load(`rules/${name}.js`);
  },
  resolveConfig(pkg, name) {
    throw new Error(`no configuration ${name} of ${pkg}`);
  }
};
const config = {
  "rules": {
    "motcua/async-missing": "error",
    "motcua/call-of-nothing": "error",
    "motcua/call-without-business-key": "error",
    "motcua/call-without-variables": "error",
    "motcua/clock-without-at-risk": "error",
    "motcua/clock-without-missed": "error",
    "motcua/code-class": "error",
    "motcua/code-connector": "error",
    "motcua/code-expression": "error",
    "motcua/code-external": "error",
    "motcua/code-field": "error",
    "motcua/code-script": "error",
    "motcua/code-task-listener": "error",
    "motcua/condition-damaged": "error",
    "motcua/dead-end": "error",
    "motcua/decision-of-nothing": "error",
    "motcua/decision-without-outcomes": "error",
    "motcua/decision-without-result": "error",
    "motcua/default-with-condition": "error",
    "motcua/delegate-unknown": "error",
    "motcua/expression-forbidden": "error",
    "motcua/form-binding": "error",
    "motcua/gateway-without-default": "error",
    "motcua/group-unknown": "error",
    "motcua/limit-damaged": "error",
    "motcua/limit-missing": "warn",
    "motcua/message-unknown": "error",
    "motcua/never-reached": "error",
    "motcua/outcome-unknown": "error",
    "motcua/outcomes-without-decision": "error",
    "motcua/paper-unknown": "error",
    "motcua/process-not-executable": "error",
    "motcua/property-misplaced": "error",
    "motcua/property-unknown": "error",
    "motcua/records-in-wrong-status": "error",
    "motcua/records-unknown": "error",
    "motcua/rung-interrupts": "error",
    "motcua/rung-timer": "error",
    "motcua/rung-undeclared": "error",
    "motcua/rung-unknown": "error",
    "motcua/start-not-one": "error",
    "motcua/start-not-plain": "error",
    "motcua/status-unknown": "error",
    "motcua/task-without-form": "error",
    "motcua/task-without-group": "error",
    "motcua/task-without-work": "error",
    "motcua/time-to-live-damaged": "error",
    "motcua/time-to-live-missing": "error",
    "motcua/timer-damaged": "error",
    "motcua/timer-empty": "error",
    "motcua/version-tag-missing": "error",
    "motcua/wait-without-message": "error",
    "motcua/wait-without-stop": "error",
    "motcua/wait-without-timeout": "error",
    "motcua/way-without-condition": "error"
  }
};
window.plugins = window.plugins || [];
window.plugins.push({ plugin: { config, resolver }, type: 'lintRules.bpmn' });
})();
