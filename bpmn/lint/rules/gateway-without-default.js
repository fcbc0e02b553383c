const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('gateway-without-default', ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:Activity'], node => {
  const ways = node.get('outgoing') ?? [];
  const chooses = is(node, 'bpmn:ExclusiveGateway')
    ? ways.length > 1
    : ways.some(way => way.get('conditionExpression'));
  return chooses && !node.get('default') ? [[]] : [];
});
