const rule = require('../lib/rule.js');
const { is, value, wait } = require('../lib/model.js');

module.exports = rule('wait-without-stop', ['bpmn:FlowNode'], node =>
  wait(node) && !is(node, 'bpmn:UserTask', 'bpmn:ReceiveTask', 'bpmn:IntermediateCatchEvent', 'bpmn:EventBasedGateway')
    ? [[value(node, 'motcua.status')]]
    : []);
