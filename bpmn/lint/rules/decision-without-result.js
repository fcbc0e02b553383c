const rule = require('../lib/rule.js');

module.exports = rule('decision-without-result', ['bpmn:BusinessRuleTask'], node =>
  node.get('camunda:decisionRef') && !node.get('camunda:resultVariable')?.trim() ? [[]] : []);
