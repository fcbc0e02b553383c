const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');

module.exports = rule('decision-without-outcomes', ['bpmn:UserTask'], node =>
  value(node, 'motcua.decision') && !value(node, 'motcua.outcomes') ? [[]] : []);
