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
