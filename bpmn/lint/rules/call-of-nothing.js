const rule = require('../lib/rule.js');

module.exports = rule('call-of-nothing', ['bpmn:CallActivity'], node =>
  node.get('calledElement')?.trim() ? [] : [[]]);
