const rule = require('../lib/rule.js');

module.exports = rule('form-binding', ['bpmn:UserTask'], node => {
  const binding = node.get('camunda:formRefBinding');
  return node.get('camunda:formRef') && binding !== 'deployment' ? [[binding ?? '']] : [];
});
