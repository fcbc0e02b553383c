const rule = require('../lib/rule.js');

module.exports = rule('process-not-executable', ['bpmn:Process'], node => (node.get('isExecutable') ? [] : [[]]));
