const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('code-script', ['bpmn:ScriptTask', 'camunda:Script', 'bpmn:FormalExpression'], node => {
  const language = (node.get('language') ?? '').toLowerCase();
  return is(node, 'bpmn:FormalExpression') && ['', 'juel'].includes(language) ? [] : [[]];
});
