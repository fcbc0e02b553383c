const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');
const { waits } = require('../vocabulary.json');

module.exports = rule('records-in-wrong-status', ['bpmn:UserTask'], node => {
  const records = value(node, 'motcua.records');
  const status = Object.keys(waits).find(wanted => waits[wanted].records === records);
  return status && value(node, 'motcua.status') !== status ? [[status]] : [];
});
