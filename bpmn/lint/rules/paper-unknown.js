const { declared, is } = require('../lib/model.js');
const { papers } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    const paper = is(node, 'bpmn:UserTask') && declared(node).get('motcua.paper');
    if (paper && !papers.includes(paper)) {
      reporter.report(
        node.id,
        `Không có phiếu “${paper}” để cấp số: motcua.paper phải là một trong ${papers.join(', ')}.`
      );
    }
  }
});
