const rule = require('../lib/rule.js');
const { definition, timer, value } = require('../lib/model.js');
const { rungs } = require('../vocabulary.json');

module.exports = rule('rung-timer', ['bpmn:BoundaryEvent'], node => {
  const rung = value(node, 'motcua.rung');
  const { kind, text } = timer(definition(node, 'bpmn:TimerEventDefinition'));
  const right = kind === 'timeDate' && text === rungs[rung];
  return rung in rungs && !right ? [[rung, rungs[rung]]] : [];
});
