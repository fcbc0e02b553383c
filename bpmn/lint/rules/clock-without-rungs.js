const { boundaryEvents, declared, is } = require('../lib/model.js');
const { rungs } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:CallActivity') || declared(node).get('motcua.status') !== 'PROCESSING') {
      return;
    }
    const present = boundaryEvents(node).map(event => declared(event).get('motcua.rung'));
    const missing = Object.keys(rungs).filter(rung => !present.includes(rung));
    if (missing.length > 0) {
      reporter.report(
        node.id,
        `Bước đang tính thời hạn mà thiếu mốc ${missing.join(', ')}: gắn trên cạnh sự kiện theo mẫu “Mốc sắp đến hạn” và “Mốc quá hạn”.`
      );
    }
  }
});
