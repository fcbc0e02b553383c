const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');

module.exports = rule('outcomes-without-decision', ['bpmn:UserTask'], node =>
  value(node, 'motcua.outcomes') && !value(node, 'motcua.decision') ? [[]] : []);
