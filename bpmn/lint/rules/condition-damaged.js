const rule = require('../lib/rule.js');

module.exports = rule('condition-damaged', ['bpmn:SequenceFlow'], node => {
  const text = node.get('conditionExpression')?.get('body');
  const byDefault = node.get('sourceRef')?.get('default') === node;
  return text !== undefined && !byDefault && !text.includes('{') ? [[text.trim()]] : [];
});
