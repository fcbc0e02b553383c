const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');
const { statuses } = require('../vocabulary.json');

module.exports = rule('status-unknown', ['bpmn:FlowNode'], node => {
  const said = value(node, 'motcua.status');
  return said && !statuses.includes(said) ? [[said, statuses.join(', ')]] : [];
});
