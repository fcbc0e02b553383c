const rule = require('../lib/rule.js');
const { declared, is } = require('../lib/model.js');
const { properties } = require('../vocabulary.json');

module.exports = rule('property-misplaced', ['bpmn:FlowElement', 'bpmn:Process'], node =>
  [...declared(node).keys()]
    .filter(name => name in properties && !is(node, properties[name]))
    .map(name => [name]));
