const { declared, is } = require('../lib/model.js');
const { properties } = require('../vocabulary.json');

const WHERE = {'bpmn:UserTask': 'việc của cán bộ (user task)', 'bpmn:BoundaryEvent': 'sự kiện trên cạnh'};

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:FlowElement', 'bpmn:Process')) {
      return;
    }
    for (const name of declared(node).keys()) {
      if (/^motcua/i.test(name) && !(name in properties)) {
        reporter.report(
          node.id,
          `Không có thuộc tính “${name}”: có phải viết sai một trong ${Object.keys(properties).join(', ')}?`
        );
      } else if (name in properties && !is(node, properties[name])) {
        const where = WHERE[properties[name]] ?? 'sự kiện, việc hoặc cổng';
        reporter.report(node.id, `${name} không có tác dụng ở đây: chỉ ghi trên ${where}.`);
      }
    }
  }
});
