const rule = require('../lib/rule.js');

module.exports = rule('code-task-listener', ['camunda:TaskListener'], () => [[]]);
