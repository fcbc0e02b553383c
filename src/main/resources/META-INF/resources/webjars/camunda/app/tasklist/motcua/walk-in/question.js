// A question that stands above the dialog.

import {element} from '../page.js';

/** Asks before what was typed is thrown away. */
export function question() {
  const text = element('p', {id: 'motcua-discard-text'});
  const stay = element(
    'button',
    {type: 'submit', class: 'btn btn-primary', value: 'stay'},
    'Tiếp tục nhập'
  );
  const drop = element(
    'button',
    {type: 'submit', class: 'btn btn-default', value: 'drop'},
    'Bỏ và đóng'
  );
  const dialog = element(
    'dialog',
    {class: 'motcua-discard', role: 'alertdialog', 'aria-labelledby': 'motcua-discard-text'},
    element(
      'form',
      {method: 'dialog'},
      text,
      element('div', {class: 'motcua-walk-in-buttons'}, drop, stay)
    )
  );
  return {
    dialog,
    ask(words, then) {
      text.textContent = words;
      dialog.returnValue = 'stay';
      dialog.onclose = () => dialog.returnValue === 'drop' && then();
      dialog.showModal();
      stay.focus();
    }
  };
}
