const rule = require('../lib/rule.js');

module.exports = rule('code-field', ['camunda:Field'], () => [[]]);
