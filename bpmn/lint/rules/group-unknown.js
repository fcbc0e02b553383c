const rule = require('../lib/rule.js');
const { delegate, list } = require('../lib/model.js');
const { groups, groupVariables } = require('../vocabulary.json');

module.exports = rule('group-unknown', ['bpmn:UserTask'], node =>
  list(node.get('camunda:candidateGroups'))
    .filter(group => !groups.includes(group) && !groupVariables.includes(delegate(group)))
    .map(group => [group, groups.join(', ')]));
