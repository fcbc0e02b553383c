const rule = require('../lib/rule.js');

module.exports = rule('task-without-form', ['bpmn:UserTask'], node =>
  node.get('camunda:formRef')?.trim() ? [] : [[]]);
