const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');

module.exports = rule('task-without-work', ['bpmn:ServiceTask', 'bpmn:SendTask'], node => {
  const ways = ['camunda:delegateExpression', 'camunda:class', 'camunda:expression', 'camunda:type'];
  const connector = (node.get('extensionElements')?.get('values') ?? []).some(one => is(one, 'camunda:Connector'));
  return connector || ways.some(way => node.get(way)) ? [] : [[]];
});
