const rule = require('../lib/rule.js');

module.exports = rule('time-to-live-missing', ['bpmn:Process'], node =>
  node.get('camunda:historyTimeToLive') ? [] : [[]]);
