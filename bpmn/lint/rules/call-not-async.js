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
