// "Công dân rút hồ sơ": the applicant stands at the counter and wants the dossier back.

import {Refused, belongsTo, call, failure} from './api.js';
import {element} from './page.js';

// REGISTERED, PROCESSING, SUPPLEMENT_REQUESTED, PAYMENT_REQUIRED
const WITHDRAWABLE = [1, 4, 5, 6];
const LONGEST = 1000;

function refusal(error) {
  return error instanceof Refused && error.status === 409
    ? 'Hồ sơ không còn rút được: đồng nghiệp vừa chuyển sang bước khác. Hãy mở lại thẻ này.'
    : failure(error);
}

/**
 * For reception, while the dossier can be withdrawn; nothing otherwise.
 *
 * @param withdrawn called once it is
 */
export async function withdrawal(api, path, dossier, withdrawn) {
  if (!WITHDRAWABLE.includes(dossier.status.code) || !(await belongsTo(api, 'reception'))) {
    return null;
  }
  const reason = element('textarea', {
    id: 'motcua-withdrawal-reason',
    class: 'form-control',
    rows: 3,
    maxlength: LONGEST,
    required: ''
  });
  const problem = element('p', {role: 'alert', class: 'motcua-problem'});
  const send = element('button', {type: 'submit', class: 'btn btn-default'}, 'Ghi nhận rút hồ sơ');
  const form = element(
    'form',
    {},
    element(
      'p',
      {class: 'motcua-field'},
      element('label', {for: reason.id}, 'Lý do của công dân'),
      reason
    ),
    send,
    problem
  );
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!window.confirm('Ghi nhận công dân rút hồ sơ? Hồ sơ sẽ dừng và không mở lại được.')) {
      return;
    }
    send.disabled = true;
    try {
      const body = {requestedAt: new Date().toISOString(), reason: reason.value};
      await call(api, 'POST', `${path}/withdrawals`, body);
      withdrawn();
    } catch (error) {
      problem.textContent = refusal(error);
      send.disabled = false;
    }
  });
  return element(
    'details',
    {class: 'motcua-section'},
    element('summary', {}, 'Công dân rút hồ sơ'),
    form
  );
}
