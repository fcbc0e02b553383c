const rule = require('../lib/rule.js');

module.exports = rule('code-external', ['camunda:ServiceTaskLike'], node =>
  node.get('camunda:type') ? [[node.get('camunda:type')]] : []);
