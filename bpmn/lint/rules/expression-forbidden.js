const rule = require('../lib/rule.js');
const { is } = require('../lib/model.js');
const { calls } = require('../vocabulary.json');

// checked by rules of their own, or never evaluated
const OTHERS = ['delegateExpression', 'expression', 'name', 'id'];
const MEMBER = /([\w$)\]']*)\s*\.\s*([A-Za-z_]\w*)/g;
const FUNCTION = /(?<![.\w])([A-Za-z_]\w*)\s*\(/g;
const WORDS = ['and', 'or', 'not', 'empty', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', 'div', 'mod'];
const KEY = 'execution.processBusinessKey';

/** What an expression reaches for beyond variables and what models may call. */
function objections(expression) {
  const code = expression.replace(/'[^']*'|"[^"]*"/g, "''");
  const members = [...code.matchAll(MEMBER)].map(([, owner, name]) => `${owner}.${name}`);
  const functions = [...code.matchAll(FUNCTION)].map(([, name]) => name).filter(name => !WORDS.includes(name));
  return [...members.filter(call => !calls.includes(call) && call !== KEY), ...functions];
}

/** The texts of the element itself in which the engine would evaluate an expression. */
function texts(node) {
  if (is(node, 'bpmn:Documentation', 'bpmn:TextAnnotation')) {
    return [];
  }
  return node.$descriptor.properties
    .map(({ name }) => name.replace(/^\w+:/, ''))
    .filter(name => !OTHERS.includes(name))
    .map(name => node.get(name))
    .filter(text => typeof text === 'string');
}

module.exports = rule('expression-forbidden', ['bpmn:BaseElement', 'bpmn:FormalExpression', 'camunda:In', 'camunda:Out', 'camunda:InputOutputParameter', 'camunda:Property'], node =>
  texts(node).flatMap(text =>
    [...text.matchAll(/[$#]\{([^}]*)\}/g)]
      .flatMap(([, expression]) => objections(expression))
      .slice(0, 1)
      .map(part => [text, part, calls.map(call => `${call}()`).join(', ')])
  ));
