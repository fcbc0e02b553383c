// The section "Biểu mẫu in" of the tab "Hồ sơ": the forms that can be printed of the dossier now.

import {ERASED} from './api.js';
import {element, instant, table} from './page.js';

const REFUSED = {
  403: 'Bạn không có quyền in biểu mẫu này.',
  404: 'Không tìm thấy hồ sơ hoặc biểu mẫu này.',
  410: ERASED,
  409: 'Hồ sơ không còn ở tình trạng có biểu mẫu này. Hãy mở lại thẻ Hồ sơ.'
};

/** It stays in the office. */
const CONTROL_SHEET = '06';

async function problem(answer) {
  const body = await answer.json().catch(() => ({}));
  if (body.title === 'Bad template') {
    return `Mẫu in của cơ quan bị lỗi, hãy báo quản trị. ${body.detail}`;
  }
  return (
    REFUSED[answer.status] ??
    `Chưa in được (mã lỗi ${answer.status}${body.requestId ? `, ${body.requestId}` : ''}). Hãy thử lại.`
  );
}

/** Opens what the address prints beside Tasklist. */
export async function print(url, token) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {'X-XSRF-TOKEN': token, Accept: 'application/pdf, application/problem+json'}
  }).catch(() => {
    throw new Error('Không kết nối được máy chủ. Hãy thử lại.');
  });
  if (!answer.ok) {
    throw new Error(await problem(answer));
  }
  window.open(URL.createObjectURL(await answer.blob()), '_blank', 'noopener');
}

/** Opens the form beside Tasklist; a second click meanwhile would be a second look on record. */
function button(label, url, token, message, printed) {
  const made = element(
    'button',
    {type: 'button', class: 'btn btn-default motcua-print', 'aria-label': label},
    'In'
  );
  made.addEventListener('click', async () => {
    made.disabled = true;
    message.textContent = 'Đang in…';
    try {
      await print(url, token);
      message.textContent = '';
      await printed(label);
    } catch (error) {
      message.textContent = error.message;
    } finally {
      made.disabled = false;
    }
  });
  return made;
}

function title(offer, several) {
  return several ? `${offer.name} (${instant(offer.since)})` : offer.name;
}

function number(offer) {
  if (offer.form === CONTROL_SHEET) {
    return 'Không đánh số';
  }
  return offer.number === null ? 'Chưa in' : `${offer.number}, ${instant(offer.issuedAt)}`;
}

async function offers(path) {
  const answer = await fetch(`${path}/forms`, {headers: {Accept: 'application/json'}});
  if (!answer.ok) {
    throw new Error(`Chưa tải được (mã lỗi ${answer.status}). Hãy mở lại thẻ này.`);
  }
  return answer.json();
}

/**
 * @param path of the dossier in the API
 * @param token that a session's writes need
 */
export async function forms(path, token) {
  const place = element('div', {});
  const message = element('p', {role: 'status', class: 'motcua-quiet'});
  const show = async label => {
    const all = await offers(path);
    place.replaceChildren(
      all.length === 0
        ? element('p', {}, 'Hiện chưa có biểu mẫu nào để bạn in.')
        : table(
            ['Mẫu', 'Tên biểu mẫu', 'Số, ngày', 'Thao tác'],
            all.map(offer => {
              const several = all.filter(other => other.form === offer.form).length > 1;
              const about = offer.decision === null ? '' : `?decision=${offer.decision}`;
              const name = title(offer, several);
              return [
                offer.form,
                name,
                number(offer),
                button(
                  `In mẫu ${offer.form}: ${name}`,
                  `${path}/forms/${offer.form}${about}`,
                  token,
                  message,
                  show
                )
              ];
            })
          )
    );
    if (label) {
      place.querySelector(`[aria-label="${CSS.escape(label)}"]`)?.focus();
    }
  };
  await show();
  return element('div', {}, place, message);
}
