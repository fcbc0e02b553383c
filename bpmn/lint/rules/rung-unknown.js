const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');
const { rungs } = require('../vocabulary.json');

module.exports = rule('rung-unknown', ['bpmn:BoundaryEvent'], node => {
  const said = value(node, 'motcua.rung');
  return said && !(said in rungs) ? [[said]] : [];
});
