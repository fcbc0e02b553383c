const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');

module.exports = rule('rung-interrupts', ['bpmn:BoundaryEvent'], node =>
  value(node, 'motcua.rung') && node.get('cancelActivity') !== false ? [[]] : []);
