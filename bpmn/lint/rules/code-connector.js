const rule = require('../lib/rule.js');

module.exports = rule('code-connector', ['camunda:Connector'], node => [[node.get('connectorId') ?? '']]);
