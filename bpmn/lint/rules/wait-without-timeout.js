const { boundaryEvents, definition, waitsForApplicant } = require('../lib/model.js');

module.exports = () => ({
  check(node, reporter) {
    const ends = event =>
      definition(event, 'bpmn:TimerEventDefinition') && event.get('cancelActivity') !== false;
    if (waitsForApplicant(node) && !boundaryEvents(node).some(ends)) {
      reporter.report(
        node.id,
        'Chờ công dân mà không có hạn chót: gắn trên cạnh một sự kiện Timer có ngắt (interrupting), ví dụ Duration WD15.'
      );
    }
  }
});
