const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('call-without-variables', ['bpmn:CallActivity'], node => {
  const all = node.get('extensionElements')?.get('values') ?? [];
  return all.some(extension => is(extension, 'camunda:In') && extension.get('variables') === 'all') ? [] : [[]];
});
