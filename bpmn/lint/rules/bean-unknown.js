const { is, visibleId } = require('../lib/model.js');
const { calls, delegates } = require('../vocabulary.json');

const EXPRESSION = /[$#]\{([^}]*)\}/g;
const MEMBER = /([\w$)\]']*)\s*\.\s*([A-Za-z_]\w*)/g;
const FUNCTION = /(?<![.\w])([A-Za-z_]\w*)\s*\(/g;
const WORDS = ['and', 'or', 'not', 'empty', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', 'div', 'mod'];

/** What an expression reaches for beyond variables and what models may call. */
function strange(expression) {
  const code = expression.replace(/'[^']*'|"[^"]*"/g, "''");
  const members = [...code.matchAll(MEMBER)].map(([, owner, name]) => `${owner}.${name}`);
  const functions = [...code.matchAll(FUNCTION)].map(([, name]) => name).filter(name => !WORDS.includes(name));
  return [...members.filter(call => !calls.includes(call)), ...functions];
}

/** Every text of the element itself in which the engine would evaluate an expression. */
function texts(node) {
  return node.$descriptor.properties
    .filter(({type, isMany, name}) => type === 'String' && !isMany && name !== 'name')
    .map(({name}) => [name.replace('camunda:', ''), node.get(name)])
    .filter(([, text]) => typeof text === 'string');
}

module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:Documentation', 'bpmn:TextAnnotation')) {
      return;
    }
    for (const [name, text] of texts(node)) {
      if (name === 'delegateExpression') {
        const bean = /^[$#]\{\s*(\w+)\s*\}$/.exec(text.trim())?.[1];
        if (!delegates.includes(bean)) {
          reporter.report(
            visibleId(node),
            `Không có “${text}”: Delegate expression phải là một trong ${delegates.map(known => `\${${known}}`).join(', ')}.`
          );
        }
        continue;
      }
      const unknown = [...text.matchAll(EXPRESSION)].flatMap(([, expression]) => strange(expression));
      if (unknown.length > 0) {
        reporter.report(
          visibleId(node),
          `Biểu thức “${text}” gọi ${[...new Set(unknown)].join(', ')}, không được phép: chỉ được hỏi biến và gọi ${calls.join(', ')}.`
        );
      }
    }
  }
});
