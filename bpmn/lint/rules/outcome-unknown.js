const { declared, is, list } = require('../lib/model.js');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }
    const all = declared(node);
    const outcomes = list(all.get('motcua.outcomes'));
    if (all.has('motcua.decision') !== outcomes.length > 0) {
      reporter.report(
        node.id,
        'motcua.decision (tên biến) và motcua.outcomes (các kết quả) phải đi cùng nhau: ghi cả hai, hoặc bỏ cả hai.'
      );
      return;
    }
    for (const name of ['motcua.noteRequired', 'motcua.allPapersFor']) {
      const unknown = list(all.get(name)).filter(outcome => !outcomes.includes(outcome));
      if (unknown.length > 0) {
        reporter.report(
          node.id,
          `${name} nói đến ${unknown.join(', ')}, không nằm trong motcua.outcomes (${outcomes.join(', ')}).`
        );
      }
    }
  }
});
