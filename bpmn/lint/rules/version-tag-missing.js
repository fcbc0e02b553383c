const rule = require('../lib/rule.js');

module.exports = rule('version-tag-missing', ['bpmn:Process'], node =>
  node.get('camunda:versionTag')?.trim() ? [] : [[]]);
