const { is, visibleId } = require('../lib/model.js');

const LISTENERS = ['camunda:ExecutionListener', 'camunda:TaskListener'];

function found(node) {
  if (is(node, 'bpmn:ScriptTask', 'camunda:Script')) {
    return 'đoạn mã (script)';
  }
  if (is(node, 'bpmn:FormalExpression') && ![undefined, '', 'juel'].includes(node.get('language')?.toLowerCase())) {
    return `đoạn mã ${node.get('language')}`;
  }
  const mayCall = is(node, 'camunda:ServiceTaskLike', ...LISTENERS);
  if (mayCall && (node.get('camunda:class') || node.get('class'))) {
    return 'tên lớp Java (class)';
  }
  if (mayCall && (node.get('camunda:expression') || node.get('expression'))) {
    return 'biểu thức thực thi (expression)';
  }
  return is(node, 'bpmn:Activity', 'bpmn:Event') && node.get('camunda:type') === 'external'
    ? 'việc cho phần mềm ngoài (external task)'
    : undefined;
}

module.exports = () => ({
  check(node, reporter) {
    const code = found(node);
    if (code) {
      reporter.report(
        visibleId(node),
        `Mô hình không được chứa ${code}: hãy dùng Delegate expression đã có sẵn, hoặc khai báo thuộc tính motcua.*.`
      );
    }
  }
});
