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
