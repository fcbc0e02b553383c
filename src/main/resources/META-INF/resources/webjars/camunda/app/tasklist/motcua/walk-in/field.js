// A label, what is typed under it, and what is wrong with that.

import {element} from '../page.js';

let made = 0;

/**
 * @param attributes of the input; `required` is said to the reader, and checked by the form
 * @returns the elements, the value without blanks around it, and a way to say what is wrong
 */
export function field(label, {hint, required, ...attributes}) {
  const id = `motcua-field-${++made}`;
  const name = element('span', {}, label);
  const fault = element('span', {id: `${id}-fault`, class: 'motcua-fault', hidden: ''});
  const input = element('input', {
    id,
    type: 'text',
    class: 'form-control',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': hint ? `${id}-hint ${id}-fault` : `${id}-fault`,
    ...(required ? {'aria-required': 'true'} : {}),
    ...attributes
  });
  const node = element(
    'div',
    {class: 'motcua-field'},
    element(
      'label',
      {for: id},
      name,
      required ? element('span', {'aria-hidden': 'true'}, ' *') : null
    ),
    input,
    hint ? element('span', {id: `${id}-hint`, class: 'motcua-hint'}, hint) : null,
    fault
  );
  const blame = text => {
    fault.textContent = text ?? '';
    fault.hidden = !text;
    if (text) {
      input.setAttribute('aria-invalid', 'true');
    } else {
      input.removeAttribute('aria-invalid');
    }
  };
  input.addEventListener('input', () => blame(null));
  return {
    node,
    input,
    blame,
    rename: text => (name.textContent = text),
    hint: text => (node.querySelector('.motcua-hint').textContent = text),
    get value() {
      return input.value.trim();
    }
  };
}
