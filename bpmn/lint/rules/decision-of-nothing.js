const rule = require('../lib/rule.js');

module.exports = rule('decision-of-nothing', ['bpmn:BusinessRuleTask'], node =>
  node.get('camunda:decisionRef')?.trim() ? [] : [[]]);
