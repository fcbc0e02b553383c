const rule = require('../lib/rule.js');
const { boundaryEvents, definition, misspelt, value, wait } = require('../lib/model.js');

module.exports = rule('limit-missing', ['bpmn:UserTask'], node => {
  // a wait has rules of its own about its timer
  const timed = boundaryEvents(node).some(event => definition(event, 'bpmn:TimerEventDefinition'));
  const said = value(node, 'motcua.limit') || wait(node) || misspelt(node).length > 0;
  return said || timed ? [] : [[]];
});
