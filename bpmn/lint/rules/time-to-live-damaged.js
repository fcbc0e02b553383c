const rule = require('../lib/rule.js');

module.exports = rule('time-to-live-damaged', ['bpmn:Process'], node => {
  const days = node.get('camunda:historyTimeToLive');
  return days && !/^(P\d+D|\d+)$/.test(days) ? [[days]] : [];
});
