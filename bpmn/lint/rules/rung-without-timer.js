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
