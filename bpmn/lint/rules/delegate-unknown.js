const rule = require('../lib/rule.js');
const { delegate } = require('../lib/model.js');
const { delegates } = require('../vocabulary.json');

module.exports = rule('delegate-unknown', ['camunda:ServiceTaskLike', 'camunda:ExecutionListener'], node => {
  const text = node.get('delegateExpression');
  return text && !delegates.includes(delegate(text)) ? [[text, delegates.join(', ')]] : [];
});
