const rule = require('../lib/rule.js');
const { startsOf } = require('../lib/model.js');

module.exports = rule('start-not-plain', ['bpmn:Process'], node => {
  const [start, ...others] = startsOf(node);
  const waits = (start?.get('eventDefinitions') ?? []).length > 0;
  return waits && others.length === 0 ? [[start.get('id')]] : [];
});
