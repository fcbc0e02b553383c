const rule = require('../lib/rule.js');

module.exports = rule('default-with-condition', ['bpmn:SequenceFlow'], node =>
  node.get('sourceRef')?.get('default') === node && node.get('conditionExpression') ? [[]] : []);
