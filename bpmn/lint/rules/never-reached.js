const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('never-reached', ['bpmn:FlowNode'], node => {
  const begins = is(node, 'bpmn:StartEvent', 'bpmn:BoundaryEvent') || node.get('triggeredByEvent');
  return !begins && (node.get('incoming') ?? []).length === 0 ? [[]] : [];
});
