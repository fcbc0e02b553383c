// Made by build.mjs of the files in rules/: change those, and run: npm run build
(() => {
const known = ["bean-unknown","call-not-async","call-without-dossier","clock-without-rungs","code-in-model","element-dangling","gateway-without-default","message-unknown","outcome-unknown","paper-unknown","property-unknown","rung-without-timer","status-unknown","task-without-form","task-without-group","task-without-limit","time-to-live-missing","timer-unreadable","version-tag-missing","wait-without-status","wait-without-timeout"];
const vocabulary = {
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
  "waits": { "SUPPLEMENT": "SUPPLEMENT_REQUESTED", "PAYMENT": "PAYMENT_REQUIRED" },
  "rungs": { "AT_RISK": "${deadline.atRisk(execution)}", "MISSED": "${deadline.due(execution)}" },
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
  "papers": ["01", "02", "03", "04", "05"],
  "messages": ["dossier.supplement", "dossier.payment", "dossier.withdrawal"],
  "delegates": ["notifyApplicant", "raisePriority", "recordRating", "extendDeadline"],
  "outsideCalls": ["notifyApplicant"],
  "calls": [
    "deadline.atRisk",
    "deadline.due",
    "openTasks.have",
    "execution.processBusinessKey"
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
};
const modules = {
  'lib/model.js': (module, require) => {
// What the rules ask of a model, as bpmn-moddle reads it.

const { waits } = require('../vocabulary.json');

function is(node, ...types) {
  return types.some(type => node.$instanceOf?.(type) ?? false);
}

/** The declared properties of an element by name; one without a value counts as not there. */
function declared(node) {
  const extensions = node.get('extensionElements')?.get('values') ?? [];
  const properties = extensions
    .filter(extension => is(extension, 'camunda:Properties'))
    .flatMap(extension => extension.get('values') ?? []);
  return new Map(
    properties
      .filter(({name, value}) => name && value?.trim())
      .map(({name, value}) => [name, value.trim()])
  );
}

function list(text) {
  return (text ?? '').split(',').map(part => part.trim()).filter(part => part !== '');
}

/** Whether it is up to the applicant when this goes on. */
function waitsForApplicant(node) {
  return (
    is(node, 'bpmn:ReceiveTask') ||
    (is(node, 'bpmn:UserTask') && Object.values(waits).includes(declared(node).get('motcua.status')))
  );
}

function definition(event, type) {
  return (event.get('eventDefinitions') ?? []).find(found => is(found, type));
}

/** The events on the edge of an activity. */
function boundaryEvents(activity) {
  return (activity.$parent?.get('flowElements') ?? []).filter(
    other => is(other, 'bpmn:BoundaryEvent') && other.get('attachedToRef') === activity
  );
}

/** The nearest id that a designer can be shown. */
function visibleId(node) {
  for (let place = node; place; place = place.$parent) {
    if (is(place, 'bpmn:FlowElement', 'bpmn:Process')) {
      return place.get('id');
    }
  }
  return undefined;
}

module.exports = {is, declared, list, waitsForApplicant, definition, boundaryEvents, visibleId};
  },
  'rules/bean-unknown.js': (module, require) => {
const { is, visibleId } = require('../lib/model.js');
const { calls, delegates } = require('../vocabulary.json');

const EXPRESSION = /[$#]\{([^}]*)\}/g;
const MEMBER = /([\w$)\]']*)\s*\.\s*([A-Za-z_]\w*)/g;
const FUNCTION = /(?<![.\w])([A-Za-z_]\w*)\s*\(/g;
const WORDS = ['and', 'or', 'not', 'empty', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', 'div', 'mod'];

/** What an expression reaches for beyond variables and what models may call. */
function strange(expression) {
  const code = expression.replace(/'[^']*'|"[^"]*"/g, "''");
  const members = [...code.matchAll(MEMBER)].map(([, owner, name]) => `${owner}.${name}`);
  const functions = [...code.matchAll(FUNCTION)].map(([, name]) => name).filter(name => !WORDS.includes(name));
  return [...members.filter(call => !calls.includes(call)), ...functions];
}

/** Every text of the element itself in which the engine would evaluate an expression. */
function texts(node) {
  return node.$descriptor.properties
    .filter(({type, isMany, name}) => type === 'String' && !isMany && name !== 'name')
    .map(({name}) => [name.replace('camunda:', ''), node.get(name)])
    .filter(([, text]) => typeof text === 'string');
}

module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:Documentation', 'bpmn:TextAnnotation')) {
      return;
    }
    for (const [name, text] of texts(node)) {
      if (name === 'delegateExpression') {
        const bean = /^[$#]\{\s*(\w+)\s*\}$/.exec(text.trim())?.[1];
        if (!delegates.includes(bean)) {
          reporter.report(
            visibleId(node),
            `Không có “${text}”: Delegate expression phải là một trong ${delegates.map(known => `\${${known}}`).join(', ')}.`
          );
        }
        continue;
      }
      const unknown = [...text.matchAll(EXPRESSION)].flatMap(([, expression]) => strange(expression));
      if (unknown.length > 0) {
        reporter.report(
          visibleId(node),
          `Biểu thức “${text}” gọi ${[...new Set(unknown)].join(', ')}, không được phép: chỉ được hỏi biến và gọi ${calls.join(', ')}.`
        );
      }
    }
  }
});
  },
  'rules/call-not-async.js': (module, require) => {
const { is } = require('../lib/model.js');
const { outsideCalls } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'camunda:ServiceTaskLike') || !is(node, 'bpmn:FlowNode')) {
      return;
    }
    const bean = /\w+/.exec(node.get('camunda:delegateExpression') ?? '')?.[0];
    if (outsideCalls.includes(bean) && !node.get('camunda:asyncBefore')) {
      reporter.report(
        node.id,
        `Việc này (${bean}) gọi ra ngoài hệ thống: đánh dấu Asynchronous before, để việc trước đó không mất khi bên ngoài lỗi.`
      );
    }
  }
});
  },
  'rules/call-without-dossier.js': (module, require) => {
const { is } = require('../lib/model.js');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:CallActivity')) {
      return;
    }
    const handed = (node.get('extensionElements')?.get('values') ?? []).filter(value => is(value, 'camunda:In'));
    if (!node.get('calledElement')?.trim()) {
      reporter.report(node.id, 'Chưa ghi quy trình được gọi: ghi Called element.');
    } else if (!handed.some(value => value.get('businessKey'))) {
      reporter.report(
        node.id,
        'Quy trình được gọi không biết hồ sơ nào: đánh dấu Business key (#{execution.processBusinessKey}) trong In mappings.'
      );
    }
  }
});
  },
  'rules/clock-without-rungs.js': (module, require) => {
const { boundaryEvents, declared, is } = require('../lib/model.js');
const { rungs } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:CallActivity') || declared(node).get('motcua.status') !== 'PROCESSING') {
      return;
    }
    const present = boundaryEvents(node).map(event => declared(event).get('motcua.rung'));
    const missing = Object.keys(rungs).filter(rung => !present.includes(rung));
    if (missing.length > 0) {
      reporter.report(
        node.id,
        `Bước đang tính thời hạn mà thiếu mốc ${missing.join(', ')}: gắn trên cạnh sự kiện theo mẫu “Mốc sắp đến hạn” và “Mốc quá hạn”.`
      );
    }
  }
});
  },
  'rules/code-in-model.js': (module, require) => {
const { is, visibleId } = require('../lib/model.js');

const LISTENERS = ['camunda:ExecutionListener', 'camunda:TaskListener'];

function found(node) {
  if (is(node, 'bpmn:ScriptTask', 'camunda:Script')) {
    return 'đoạn mã (script)';
  }
  if (is(node, 'bpmn:FormalExpression') && ![undefined, '', 'juel'].includes(node.get('language')?.toLowerCase())) {
    return `đoạn mã ${node.get('language')}`;
  }
  const mayCall = is(node, 'camunda:ServiceTaskLike', ...LISTENERS);
  if (mayCall && (node.get('camunda:class') || node.get('class'))) {
    return 'tên lớp Java (class)';
  }
  if (mayCall && (node.get('camunda:expression') || node.get('expression'))) {
    return 'biểu thức thực thi (expression)';
  }
  return is(node, 'bpmn:Activity', 'bpmn:Event') && node.get('camunda:type') === 'external'
    ? 'việc cho phần mềm ngoài (external task)'
    : undefined;
}

module.exports = () => ({
  check(node, reporter) {
    const code = found(node);
    if (code) {
      reporter.report(
        visibleId(node),
        `Mô hình không được chứa ${code}: hãy dùng Delegate expression đã có sẵn, hoặc khai báo thuộc tính motcua.*.`
      );
    }
  }
});
  },
  'rules/element-dangling.js': (module, require) => {
const { is } = require('../lib/model.js');

const BEGINS = ['bpmn:StartEvent', 'bpmn:BoundaryEvent'];

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:FlowNode') || (is(node, 'bpmn:SubProcess') && node.get('triggeredByEvent'))) {
      return;
    }
    if (!is(node, ...BEGINS) && (node.get('incoming') ?? []).length === 0) {
      reporter.report(node.id, 'Không có đường nào dẫn đến đây: nối vào quy trình, hoặc xoá đi.');
    }
    if (!is(node, 'bpmn:EndEvent') && (node.get('outgoing') ?? []).length === 0) {
      reporter.report(node.id, 'Đi đến đây là hết đường: nối tiếp, hoặc kết thúc bằng một End event.');
    }
  }
});
  },
  'rules/gateway-without-default.js': (module, require) => {
const { is } = require('../lib/model.js');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway')) {
      return;
    }
    const flows = node.get('outgoing') ?? [];
    if (flows.length < 2) {
      return;
    }
    if (!node.get('default')) {
      reporter.report(
        node.id,
        'Cổng không có đường mặc định: hồ sơ sẽ kẹt khi không điều kiện nào đúng. Chọn một đường là Default flow.'
      );
      return;
    }
    flows
      .filter(flow => flow !== node.get('default') && !flow.get('conditionExpression'))
      .forEach(flow =>
        reporter.report(flow.id, 'Đường đi ra khỏi cổng chưa có điều kiện: ghi Condition, hoặc chọn làm Default flow.')
      );
  }
});
  },
  'rules/message-unknown.js': (module, require) => {
const { definition, is } = require('../lib/model.js');
const { messages } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    const event = is(node, 'bpmn:CatchEvent') && definition(node, 'bpmn:MessageEventDefinition');
    const waiting = is(node, 'bpmn:ReceiveTask') ? node : event;
    if (!waiting) {
      return;
    }
    const name = waiting.get('messageRef')?.get('name');
    if (!messages.includes(name)) {
      reporter.report(
        node.id,
        name
          ? `Không ai gửi tin “${name}”: tên tin phải là một trong ${messages.join(', ')}.`
          : `Chưa chọn tin để chờ: trong mục Message chọn tin tên ${messages.join(', ')}.`
      );
    }
  }
});
  },
  'rules/outcome-unknown.js': (module, require) => {
const { declared, is, list } = require('../lib/model.js');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }
    const all = declared(node);
    const outcomes = list(all.get('motcua.outcomes'));
    if (all.has('motcua.decision') !== outcomes.length > 0) {
      reporter.report(
        node.id,
        'motcua.decision (tên biến) và motcua.outcomes (các kết quả) phải đi cùng nhau: ghi cả hai, hoặc bỏ cả hai.'
      );
      return;
    }
    for (const name of ['motcua.noteRequired', 'motcua.allPapersFor']) {
      const unknown = list(all.get(name)).filter(outcome => !outcomes.includes(outcome));
      if (unknown.length > 0) {
        reporter.report(
          node.id,
          `${name} nói đến ${unknown.join(', ')}, không nằm trong motcua.outcomes (${outcomes.join(', ')}).`
        );
      }
    }
  }
});
  },
  'rules/paper-unknown.js': (module, require) => {
const { declared, is } = require('../lib/model.js');
const { papers } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    const paper = is(node, 'bpmn:UserTask') && declared(node).get('motcua.paper');
    if (paper && !papers.includes(paper)) {
      reporter.report(
        node.id,
        `Không có phiếu “${paper}” để cấp số: motcua.paper phải là một trong ${papers.join(', ')}.`
      );
    }
  }
});
  },
  'rules/property-unknown.js': (module, require) => {
const { declared, is } = require('../lib/model.js');
const { properties } = require('../vocabulary.json');

const WHERE = {'bpmn:UserTask': 'việc của cán bộ (user task)', 'bpmn:BoundaryEvent': 'sự kiện trên cạnh'};

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:FlowElement', 'bpmn:Process')) {
      return;
    }
    for (const name of declared(node).keys()) {
      if (/^motcua/i.test(name) && !(name in properties)) {
        reporter.report(
          node.id,
          `Không có thuộc tính “${name}”: có phải viết sai một trong ${Object.keys(properties).join(', ')}?`
        );
      } else if (name in properties && !is(node, properties[name])) {
        const where = WHERE[properties[name]] ?? 'sự kiện, việc hoặc cổng';
        reporter.report(node.id, `${name} không có tác dụng ở đây: chỉ ghi trên ${where}.`);
      }
    }
  }
});
  },
  'rules/rung-without-timer.js': (module, require) => {
const { declared, definition, is } = require('../lib/model.js');
const { rungs } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    const rung = is(node, 'bpmn:BoundaryEvent') && declared(node).get('motcua.rung');
    if (!rung) {
      return;
    }
    const date = definition(node, 'bpmn:TimerEventDefinition')?.get('timeDate')?.get('body')?.trim();
    if (!(rung in rungs)) {
      reporter.report(
        node.id,
        `Không có mốc “${rung}”: motcua.rung phải là ${Object.keys(rungs).join(' hoặc ')}.`
      );
    } else if (node.get('cancelActivity') !== false) {
      reporter.report(node.id, 'Mốc thời hạn không được ngắt bước đang làm: chọn Timer không ngắt (non-interrupting).');
    } else if (date !== rungs[rung]) {
      reporter.report(node.id, `Mốc ${rung} phải hẹn theo đồng hồ của hồ sơ: Type Date, Value ${rungs[rung]}.`);
    }
  }
});
  },
  'rules/status-unknown.js': (module, require) => {
const { declared, is } = require('../lib/model.js');
const { statuses } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    const status = is(node, 'bpmn:FlowElement') && declared(node).get('motcua.status');
    if (status && !statuses.includes(status)) {
      reporter.report(
        node.id,
        `Không có trạng thái “${status}”: motcua.status phải là một trong ${statuses.join(', ')}.`
      );
    }
  }
});
  },
  'rules/task-without-form.js': (module, require) => {
const { is } = require('../lib/model.js');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }
    if (!node.get('camunda:formRef')?.trim()) {
      reporter.report(
        node.id,
        'Việc chưa có biểu mẫu: chọn Camunda Forms và ghi Form reference là mã của tệp .form cùng thư mục.'
      );
    } else if (node.get('camunda:formRefBinding') !== 'deployment') {
      reporter.report(
        node.id,
        'Biểu mẫu phải đi cùng mô hình: đặt Form binding (formRefBinding) là deployment.'
      );
    }
  }
});
  },
  'rules/task-without-group.js': (module, require) => {
const { is, list } = require('../lib/model.js');
const { groups } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }
    const given = list(node.get('camunda:candidateGroups'));
    const unknown = given.filter(group => !groups.includes(group) && !/^\$\{\w+\}$/.test(group));
    if (given.length === 0) {
      reporter.report(
        node.id,
        'Việc chưa giao cho nhóm nào nên không ai thấy: ghi Candidate groups, ví dụ reception hoặc ${specialistGroup}.'
      );
    } else if (unknown.length > 0) {
      reporter.report(
        node.id,
        `Không có nhóm “${unknown.join(', ')}”: chọn trong ${groups.join(', ')} hoặc ghi \${specialistGroup}.`
      );
    }
  }
});
  },
  'rules/task-without-limit.js': (module, require) => {
const { declared, is, waitsForApplicant } = require('../lib/model.js');

const LIMIT = /^(W[HD][1-9]\d{0,2}|([1-9]\d?|100)%|NONE)$/;

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }
    const limit = declared(node).get('motcua.limit');
    const how = 'WH4 (giờ làm việc), WD2 (ngày làm việc), 25% (phần thời hạn của hồ sơ) hoặc NONE';
    if (limit === undefined && !waitsForApplicant(node)) {
      reporter.report(node.id, `Việc chưa có thời hạn của bước: ghi motcua.limit là ${how}.`);
    } else if (limit !== undefined && !LIMIT.test(limit)) {
      reporter.report(node.id, `Không đọc được thời hạn “${limit}”: motcua.limit phải là ${how}.`);
    }
  }
});
  },
  'rules/time-to-live-missing.js': (module, require) => {
const { is } = require('../lib/model.js');

module.exports = () => ({
  check(node, reporter) {
    const days = is(node, 'bpmn:Process') ? node.get('camunda:historyTimeToLive') : 'P1D';
    if (!/^(P\d+D|\d+)$/.test(days ?? '')) {
      reporter.report(
        node.id,
        'Quy trình chưa có thời gian lưu lịch sử: ghi History time to live, ví dụ P365D (365 ngày).'
      );
    }
  }
});
  },
  'rules/timer-unreadable.js': (module, require) => {
const { is, visibleId } = require('../lib/model.js');

const PERIOD = 'P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?';
const EXPRESSION = '[$#]\\{[^{}]+\\}';
const KINDS = {
  timeDuration: [`W[DH][1-9]\\d{0,2}|${PERIOD}|${EXPRESSION}`, 'WD15 (ngày làm việc), WH8 (giờ làm việc) hoặc P30D (30 ngày)'],
  timeDate: [
    `\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?|${EXPRESSION}`,
    '${deadline.due(execution)}, ${deadline.atRisk(execution)} hoặc 2026-12-31T17:00:00'
  ],
  timeCycle: [`R\\d*/${PERIOD}|${EXPRESSION}`, 'R3/PT8H (ba lần, mỗi 8 giờ)']
};

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:TimerEventDefinition')) {
      return;
    }
    const kind = Object.keys(KINDS).find(name => node.get(name));
    const text = kind ? (node.get(kind).get('body') ?? '').trim() : '';
    if (text === '') {
      reporter.report(visibleId(node), 'Sự kiện hẹn giờ chưa ghi giờ: chọn Type và ghi Value trong mục Timer.');
    } else if (!new RegExp(`^(${KINDS[kind][0]})$`).test(text)) {
      reporter.report(visibleId(node), `Không đọc được giờ hẹn “${text}”: ghi ví dụ ${KINDS[kind][1]}.`);
    }
  }
});
  },
  'rules/version-tag-missing.js': (module, require) => {
const { is } = require('../lib/model.js');

module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:Process') && !node.get('camunda:versionTag')?.trim()) {
      reporter.report(node.id, 'Quy trình chưa có phiên bản: ghi Version tag, ví dụ 1.0.0.');
    }
  }
});
  },
  'rules/wait-without-status.js': (module, require) => {
const { declared, is } = require('../lib/model.js');
const { waits } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask', 'bpmn:ReceiveTask')) {
      return;
    }
    const all = declared(node);
    const records = all.get('motcua.records');
    const status = all.get('motcua.status');
    if (is(node, 'bpmn:ReceiveTask') && !Object.values(waits).includes(status)) {
      reporter.report(
        node.id,
        `Chờ công dân thì đồng hồ phải dừng chờ: ghi motcua.status là ${Object.values(waits).join(' hoặc ')}.`
      );
    } else if (records && !(records in waits)) {
      reporter.report(
        node.id,
        `motcua.records là “${records}”: phải là ${Object.keys(waits).join(' hoặc ')}.`
      );
    } else if (records && status !== waits[records]) {
      reporter.report(
        node.id,
        `Việc ghi nhận ${records} phải có motcua.status là ${waits[records]}, để đồng hồ dừng chờ.`
      );
    }
  }
});
  },
  'rules/wait-without-timeout.js': (module, require) => {
const { boundaryEvents, definition, waitsForApplicant } = require('../lib/model.js');

module.exports = () => ({
  check(node, reporter) {
    const ends = event =>
      definition(event, 'bpmn:TimerEventDefinition') && event.get('cancelActivity') !== false;
    if (waitsForApplicant(node) && !boundaryEvents(node).some(ends)) {
      reporter.report(
        node.id,
        'Chờ công dân mà không có hạn chót: gắn trên cạnh một sự kiện Timer có ngắt (interrupting), ví dụ Duration WD15.'
      );
    }
  }
});
  }
};
const loaded = {};
const load = name => {
  if (name.endsWith('vocabulary.json')) {
    return vocabulary;
  }
  const file = name.replace(/^\.\.?\//, '');
  if (!(file in loaded)) {
    const module = {};
    modules[file](module, load);
    loaded[file] = module.exports;
  }
  return loaded[file];
};
const resolver = {
  resolveRule(pkg, name) {
    if (pkg !== 'bpmnlint-plugin-motcua' || !known.includes(name)) {
      throw new Error(`no rule ${name} of ${pkg}`);
    }
    return load(`rules/${name}.js`);
  },
  resolveConfig(pkg, name) {
    throw new Error(`no configuration ${name} of ${pkg}`);
  }
};
const config = { rules: Object.fromEntries(known.map(name => [`motcua/${name}`, 'error'])) };
window.plugins = window.plugins || [];
window.plugins.push({ plugin: { config, resolver }, type: 'lintRules.bpmn' });
})();
