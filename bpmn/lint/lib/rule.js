// Makes a rule of bpmnlint from what is looked for, told in the words of the model check.

const texts = require('../texts.json');
const { is } = require('./model.js');

/** The nearest id that a designer can be shown. */
function visibleId(node) {
  for (let place = node; place; place = place.$parent) {
    if (is(place, 'bpmn:FlowElement', 'bpmn:Process')) {
      return place.get('id');
    }
  }
  return undefined;
}

function filled(pattern, details) {
  return pattern.replace(/\{(\d)\}/g, (_, place) => details[place] ?? '');
}

/**
 * @param name of the text, and of the rule of the model check that finds the same
 * @param types of the elements to look at
 * @param find gives the details of the text for each fault of an element: a list of lists
 */
module.exports = (name, types, find) => () => ({
  check(node, reporter) {
    if (is(node, ...types)) {
      for (const details of find(node)) {
        const { vi, mendVi } = texts[name];
        reporter.report(visibleId(node), `${filled(vi, details)} ${filled(mendVi, details)}`);
      }
    }
  }
});
