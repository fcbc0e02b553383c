const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

function handed(node) {
  const all = node.get('extensionElements')?.get('values') ?? [];
  return all.filter(extension => is(extension, 'camunda:In'));
}

module.exports = rule('call-without-business-key', ['bpmn:CallActivity'], node =>
  handed(node).some(({ businessKey }) => /^[#$]\{\s*execution\.processBusinessKey\s*\}$/.test(businessKey ?? ''))
    ? []
    : [[]]);
