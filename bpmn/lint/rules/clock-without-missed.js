const rule = require('../lib/rule.js');
const { boundaryEvents, value } = require('../lib/model.js');

module.exports = rule('clock-without-missed', ['bpmn:CallActivity'], node => {
  // a step of a called process is watched by its caller's timers
  const runs = value(node, 'motcua.status') === 'PROCESSING';
  const reached = boundaryEvents(node).some(event => value(event, 'motcua.rung') === 'MISSED');
  return runs && !reached ? [[]] : [];
});
