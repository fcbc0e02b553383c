const rule = require('../lib/rule.js');

module.exports = rule('code-class', ['camunda:ServiceTaskLike', 'camunda:ExecutionListener'], node => (node.get('class') ? [[node.get('class')]] : []));
