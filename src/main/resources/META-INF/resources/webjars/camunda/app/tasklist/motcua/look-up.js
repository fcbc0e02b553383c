// "Tra cứu": finds the dossier of whoever stands at the counter, wherever it is, also when it has
// no task any more.

import {Refused, call, failure, root} from './api.js';
import {dossierPath, showDossier} from './dossier.js';
import {ledger} from './ledger.js';
import {element, instant} from './page.js';

const IDENTITY_NUMBER = /^\d{9,12}$/;

// an identity number goes into a body: addresses are kept in logs
function find(api, words) {
  return IDENTITY_NUMBER.test(words)
    ? call(api, 'POST', `${root()}/applicants/search`, {identityNumber: words})
    : call(api, 'GET', `${root()}/dossiers?${new URLSearchParams({code: words})}`);
}

function refusal(error) {
  return error instanceof Refused && error.status === 403
    ? 'Bạn không được tìm theo số định danh: hãy tìm theo mã hồ sơ.'
    : failure(error);
}

function row({dossierId, dossierCode, procedureCode, submittedAt}, choose) {
  const words = `${dossierCode ?? 'Chưa có mã'}, thủ tục ${procedureCode}, nộp ${instant(submittedAt)}`;
  const open = element('button', {type: 'button', class: 'btn btn-link'}, words);
  open.addEventListener('click', () => choose(dossierId));
  return element('li', {}, open);
}

function search(api, choose) {
  const words = element('input', {
    id: 'motcua-look-up-words',
    type: 'text',
    class: 'form-control',
    required: '',
    maxlength: 40,
    autocomplete: 'off'
  });
  const place = element('div', {'aria-live': 'polite'});
  const form = element(
    'form',
    {class: 'motcua-line'},
    element(
      'p',
      {class: 'motcua-field'},
      element('label', {for: words.id}, 'Mã hồ sơ, hoặc số định danh của người nộp'),
      words
    ),
    element('button', {type: 'submit', class: 'btn btn-primary'}, 'Tìm')
  );
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      const found = await find(api, words.value.trim());
      if (found.length === 1) {
        choose(found[0].dossierId);
      }
      place.replaceChildren(
        found.length === 0
          ? element('p', {}, 'Không tìm thấy hồ sơ nào.')
          : element('ul', {class: 'motcua-found'}, ...found.map(one => row(one, choose)))
      );
    } catch (error) {
      place.replaceChildren(element('p', {role: 'alert'}, refusal(error)));
    }
  });
  return element('div', {}, form, place);
}

function open(api) {
  const close = element('button', {type: 'button', class: 'btn btn-default'}, 'Đóng');
  const dossier = element('div', {});
  const book = element('div', {class: 'motcua-section'});
  const dialog = element(
    'dialog',
    {class: 'motcua-dialog', 'aria-labelledby': 'motcua-look-up-title'},
    element('h3', {id: 'motcua-look-up-title'}, 'Tra cứu hồ sơ'),
    search(api, id => showDossier(dossier, api, dossierPath(id))),
    dossier,
    book,
    element('p', {class: 'motcua-end'}, close)
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  ledger(api)
    .then(offer => offer && book.append(offer))
    .catch(error => book.append(element('p', {role: 'alert'}, failure(error))));
}

/** The entry in the bar at the top. */
export function showLookUp(node, api) {
  const entry = element('a', {href: '', role: 'button'}, 'Tra cứu');
  entry.addEventListener('click', event => {
    event.preventDefault();
    open(api);
  });
  node.append(entry);
}
