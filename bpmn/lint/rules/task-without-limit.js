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
