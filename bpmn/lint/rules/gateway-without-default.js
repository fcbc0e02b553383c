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
