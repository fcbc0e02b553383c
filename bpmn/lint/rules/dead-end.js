const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('dead-end', ['bpmn:FlowNode'], node => {
  const ends = is(node, 'bpmn:EndEvent') || node.get('triggeredByEvent');
  return !ends && (node.get('outgoing') ?? []).length === 0 ? [[]] : [];
});
