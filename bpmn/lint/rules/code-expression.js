const rule = require('../lib/rule.js');

module.exports = rule('code-expression', ['camunda:ServiceTaskLike', 'camunda:ExecutionListener'], node =>
  node.get('expression') ? [[node.get('expression')]] : []);
