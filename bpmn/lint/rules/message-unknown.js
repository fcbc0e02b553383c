const rule = require('../lib/rule.js');
const { definition, is } = require('../lib/model.js');
const { messages } = require('../vocabulary.json');

module.exports = rule('message-unknown', ['bpmn:CatchEvent', 'bpmn:ReceiveTask'], node => {
  const waiting = is(node, 'bpmn:ReceiveTask') ? node : definition(node, 'bpmn:MessageEventDefinition');
  const name = waiting?.get('messageRef')?.get('name');
  return waiting && !messages.includes(name) ? [[name ?? '', messages.join(', ')]] : [];
});
