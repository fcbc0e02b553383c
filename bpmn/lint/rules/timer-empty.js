const rule = require('../lib/rule.js');
const { timer } = require('../lib/model.js');

module.exports = rule('timer-empty', ['bpmn:TimerEventDefinition'], node => (timer(node).text ? [] : [[]]));
