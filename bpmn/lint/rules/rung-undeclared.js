const rule = require('../lib/rule.js');
const { definition, misspelt, timer, value } = require('../lib/model.js');
const { rungs } = require('../vocabulary.json');

module.exports = rule('rung-undeclared', ['bpmn:BoundaryEvent'], node => {
  const { text } = timer(definition(node, 'bpmn:TimerEventDefinition'));
  const rung = Object.keys(rungs).find(known => rungs[known] === text);
  return rung && !value(node, 'motcua.rung') && misspelt(node).length === 0 ? [[rung]] : [];
});
