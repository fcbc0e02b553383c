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
