const { is } = require('../lib/model.js');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }
    if (!node.get('camunda:formRef')?.trim()) {
      reporter.report(
        node.id,
        'Việc chưa có biểu mẫu: chọn Camunda Forms và ghi Form reference là mã của tệp .form cùng thư mục.'
      );
    } else if (node.get('camunda:formRefBinding') !== 'deployment') {
      reporter.report(
        node.id,
        'Biểu mẫu phải đi cùng mô hình: đặt Form binding (formRefBinding) là deployment.'
      );
    }
  }
});
