const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');
const { waits } = require('../vocabulary.json');

module.exports = rule('records-unknown', ['bpmn:UserTask'], node => {
  const said = value(node, 'motcua.records');
  return said && !Object.values(waits).some(({ records }) => records === said) ? [[said]] : [];
});
