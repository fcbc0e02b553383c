const rule = require('../lib/rule.js');
const { definition, endsOf, value, wait } = require('../lib/model.js');

module.exports = rule('wait-without-timeout', ['bpmn:UserTask', 'bpmn:ReceiveTask', 'bpmn:IntermediateCatchEvent', 'bpmn:EventBasedGateway'], node => {
  const ends = event =>
    definition(event, 'bpmn:TimerEventDefinition') && !value(event, 'motcua.rung');
  return wait(node) && !endsOf(node).some(ends) ? [[wait(node).name]] : [];
});
