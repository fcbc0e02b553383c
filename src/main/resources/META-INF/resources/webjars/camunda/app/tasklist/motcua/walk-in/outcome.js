// What came of it: the number and the date to tell the applicant, and the receipt.

import {element, terms} from '../page.js';
import {spoken} from './promise.js';

function button(text, className, act) {
  const made = element('button', {type: 'button', class: `btn ${className}`}, text);
  made.addEventListener('click', act);
  return made;
}

/**
 * @param result of the registration
 * @param receipt returns the address of the PDF
 * @param next begins with another dossier
 * @param close ends it
 */
export function outcome(result, procedure, {receipt, next, close}) {
  const accepted = Boolean(result.dossierCode);
  const note = element('p', {class: 'motcua-outcome-note', role: 'status'});
  let address = null;

  async function print() {
    note.textContent = 'Đang in giấy tiếp nhận…';
    try {
      address = address ?? (await receipt());
      const shown = window.open(address, '_blank');
      note.textContent = shown
        ? 'Giấy tiếp nhận đã mở ở thẻ bên cạnh.'
        : 'Trình duyệt đã chặn thẻ mới. Hãy bấm “In giấy tiếp nhận”.';
      return Boolean(shown);
    } catch (problem) {
      note.textContent = `Chưa in được. ${problem.message}`;
      return false;
    }
  }

  const again = button('In giấy tiếp nhận', 'btn-default', print);
  const onward = button('Hồ sơ tiếp theo', 'btn-primary', next);
  const node = element(
    'div',
    {class: 'motcua-outcome'},
    element(
      'div',
      {class: 'motcua-outcome-words'},
      element('h3', {tabindex: '-1'}, accepted ? 'Đã tiếp nhận hồ sơ' : 'Đã lưu, chờ kiểm tra'),
      terms(
        ['Mã hồ sơ', accepted ? element('strong', {}, result.dossierCode) : null],
        ['Hẹn trả', result.dueAt ? element('strong', {}, spoken(result.dueAt)) : null],
        ['Thủ tục', procedure.name]
      ),
      accepted
        ? null
        : element(
            'p',
            {},
            'Hồ sơ chờ ở việc “Kiểm tra thành phần hồ sơ”; khi tiếp nhận sẽ có mã và ngày hẹn trả.'
          ),
      note
    ),
    element(
      'footer',
      {class: 'motcua-walk-in-foot'},
      element(
        'div',
        {class: 'motcua-walk-in-buttons'},
        button('Đóng', 'btn-link', close),
        accepted ? again : null,
        onward
      )
    )
  );
  return {
    node,
    /** Prints at once, and leaves the officer where the next key is needed. */
    async present() {
      node.querySelector('h3').focus();
      const printed = accepted ? await print() : true;
      (printed ? onward : again).focus();
    }
  };
}
