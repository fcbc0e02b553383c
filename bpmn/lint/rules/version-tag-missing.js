const { is } = require('../lib/model.js');

module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:Process') && !node.get('camunda:versionTag')?.trim()) {
      reporter.report(node.id, 'Quy trình chưa có phiên bản: ghi Version tag, ví dụ 1.0.0.');
    }
  }
});
