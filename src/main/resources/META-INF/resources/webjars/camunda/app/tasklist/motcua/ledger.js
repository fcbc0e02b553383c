// Form 07: the ledger of the dossiers of a period, which some offices keep on paper.

import {belongsTo, root} from './api.js';
import {print} from './forms.js';
import {element} from './page.js';

function day(id, label) {
  const input = element('input', {id, type: 'date', class: 'form-control', required: ''});
  return {
    input,
    field: element('p', {class: 'motcua-field'}, element('label', {for: id}, label), input)
  };
}

/** For those who keep it; nothing for others. */
export async function ledger(api) {
  if (!(await belongsTo(api, 'reception', 'leader', 'supervisor'))) {
    return null;
  }
  const from = day('motcua-ledger-from', 'Tiếp nhận từ ngày');
  const to = day('motcua-ledger-to', 'Đến hết ngày');
  const send = element('button', {type: 'submit', class: 'btn btn-default'}, 'In sổ');
  const message = element('p', {role: 'status', class: 'motcua-quiet'});
  const form = element('form', {class: 'motcua-line'}, from.field, to.field, send);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (from.input.value > to.input.value) {
      message.textContent = 'Ngày cuối không được trước ngày đầu.';
      return;
    }
    send.disabled = true;
    message.textContent = 'Đang in…';
    try {
      const period = new URLSearchParams({from: from.input.value, to: to.input.value});
      await print(`${root()}/forms/07?${period}`, api.CSRFToken);
      message.textContent = '';
    } catch (error) {
      message.textContent = error.message;
    } finally {
      send.disabled = false;
    }
  });
  return element(
    'details',
    {},
    element('summary', {}, 'Sổ theo dõi hồ sơ (mẫu 07)'),
    form,
    message
  );
}
