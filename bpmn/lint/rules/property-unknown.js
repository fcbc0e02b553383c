const rule = require('../lib/rule.js');
const { misspelt } = require('../lib/model.js');
const { properties } = require('../vocabulary.json');

/** How many letters have to be changed, added or taken away to make one of the other. */
function distance(one, other) {
  let row = [...other, ''].map((_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}

function meant(name) {
  return Object.keys(properties).sort((one, other) => distance(name, one) - distance(name, other))[0];
}

module.exports = rule('property-unknown', ['bpmn:FlowElement', 'bpmn:Process'], node =>
  misspelt(node).map(name => [name, meant(name)]));
