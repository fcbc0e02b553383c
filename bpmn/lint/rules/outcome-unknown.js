const rule = require('../lib/rule.js');
const { list, value } = require('../lib/model.js');

module.exports = rule('outcome-unknown', ['bpmn:UserTask'], node => {
  const outcomes = list(value(node, 'motcua.outcomes'));
  return ['motcua.noteRequired', 'motcua.allPapersFor'].flatMap(name =>
    list(value(node, name))
      // without any outcome there is another complaint
      .filter(outcome => outcomes.length > 0 && !outcomes.includes(outcome))
      .map(outcome => [name, outcome, outcomes.join(', ')])
  );
});
