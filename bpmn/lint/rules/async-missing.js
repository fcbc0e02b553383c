const rule = require('../lib/rule.js');
const { delegate } = require('../lib/model.js');
const { outsideCalls } = require('../vocabulary.json');

module.exports = rule('async-missing', ['camunda:ServiceTaskLike'], node => {
  const text = node.get('delegateExpression');
  return outsideCalls.includes(delegate(text)) && !node.get('camunda:asyncBefore') ? [[text]] : [];
});
