const rule = require('../lib/rule.js');
const { list } = require('../lib/model.js');

module.exports = rule('task-without-group', ['bpmn:UserTask'], node =>
  list(node.get('camunda:candidateGroups')).length > 0 ? [] : [[]]);
