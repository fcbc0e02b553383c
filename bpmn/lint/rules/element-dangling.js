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
