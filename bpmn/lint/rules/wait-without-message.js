const rule = require('../lib/rule.js');
const { definition, endsOf, wait } = require('../lib/model.js');
const { messages } = require('../vocabulary.json');

module.exports = rule('wait-without-message', ['bpmn:UserTask', 'bpmn:IntermediateCatchEvent', 'bpmn:EventBasedGateway'], node => {
  const awaited = wait(node);
  const told = endsOf(node)
    .map(event => definition(event, 'bpmn:MessageEventDefinition'))
    .filter(found => found !== undefined)
    .map(found => found.get('messageRef')?.get('name'))
    // what has an unknown name is complained of there
    .some(name => name === awaited?.message || !messages.includes(name));
  return awaited && !told ? [[awaited.name, awaited.message]] : [];
});
