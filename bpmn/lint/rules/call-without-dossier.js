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
