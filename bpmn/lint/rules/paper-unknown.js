const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');
const { papers } = require('../vocabulary.json');

module.exports = rule('paper-unknown', ['bpmn:UserTask'], node => {
  const said = value(node, 'motcua.paper');
  return said && !papers.includes(said) ? [[said, papers.join(', ')]] : [];
});
