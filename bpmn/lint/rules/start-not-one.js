const rule = require('../lib/rule.js');
const { startsOf } = require('../lib/model.js');

module.exports = rule('start-not-one', ['bpmn:Process'], node => {
  const starts = startsOf(node);
  return starts.length === 1 ? [] : [[starts.length]];
});
