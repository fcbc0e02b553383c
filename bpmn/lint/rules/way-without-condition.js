const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('way-without-condition', ['bpmn:SequenceFlow'], node => {
  const from = node.get('sourceRef');
  const byDefault = from?.get('default');
  return is(from, 'bpmn:ExclusiveGateway') && byDefault && byDefault !== node && !node.get('conditionExpression')
    ? [[]]
    : [];
});
