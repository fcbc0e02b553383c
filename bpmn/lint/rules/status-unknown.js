const { declared, is } = require('../lib/model.js');
const { statuses } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    const status = is(node, 'bpmn:FlowElement') && declared(node).get('motcua.status');
    if (status && !statuses.includes(status)) {
      reporter.report(
        node.id,
        `Không có trạng thái “${status}”: motcua.status phải là một trong ${statuses.join(', ')}.`
      );
    }
  }
});
