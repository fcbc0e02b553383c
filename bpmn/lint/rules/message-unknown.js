const { definition, is } = require('../lib/model.js');
const { messages } = require('../vocabulary.json');

module.exports = () => ({
  check(node, reporter) {
    const event = is(node, 'bpmn:CatchEvent') && definition(node, 'bpmn:MessageEventDefinition');
    const waiting = is(node, 'bpmn:ReceiveTask') ? node : event;
    if (!waiting) {
      return;
    }
    const name = waiting.get('messageRef')?.get('name');
    if (!messages.includes(name)) {
      reporter.report(
        node.id,
        name
          ? `Không ai gửi tin “${name}”: tên tin phải là một trong ${messages.join(', ')}.`
          : `Chưa chọn tin để chờ: trong mục Message chọn tin tên ${messages.join(', ')}.`
      );
    }
  }
});
