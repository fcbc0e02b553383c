const { is, list } = require('../lib/model.js');
const { groups } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }
    const given = list(node.get('camunda:candidateGroups'));
    const unknown = given.filter(group => !groups.includes(group) && !/^\$\{\w+\}$/.test(group));
    if (given.length === 0) {
      reporter.report(
        node.id,
        'Việc chưa giao cho nhóm nào nên không ai thấy: ghi Candidate groups, ví dụ reception hoặc ${specialistGroup}.'
      );
    } else if (unknown.length > 0) {
      reporter.report(
        node.id,
        `Không có nhóm “${unknown.join(', ')}”: chọn trong ${groups.join(', ')} hoặc ghi \${specialistGroup}.`
      );
    }
  }
});
