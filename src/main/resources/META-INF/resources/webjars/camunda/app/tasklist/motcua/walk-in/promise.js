// The date that the applicant is told before anything is saved.

import {element} from '../page.js';
import {now} from './calls.js';

const A_MINUTE = 60_000;

const parts = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23'
});

/** As it is said at a counter: 17 giờ 00, thứ Sáu 27/11/2026. */
export function spoken(instant) {
  const of = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map(({type, value}) => [type, value])
  );
  const weekday = of.weekday.replace(/^Thứ/, 'thứ').replace(/^Chủ Nhật/, 'Chủ nhật');
  return `${of.hour} giờ ${of.minute}, ${weekday} ${of.day}/${of.month}/${of.year}`;
}

/**
 * Follows the procedure, and the clock: with a minute a cutoff may pass.
 *
 * @param changed called with whether a date can be promised
 */
export function promise(calls, changed) {
  const node = element('p', {class: 'motcua-promise', 'aria-live': 'polite'});
  let procedure = null;
  let timer = null;
  let asked = 0;

  function say(text, className = '') {
    if (node.textContent !== text) {
      node.textContent = text;
    }
    node.className = `motcua-promise ${className}`;
  }

  async function refresh() {
    const question = ++asked;
    const search = new URLSearchParams({procedure: procedure.code, acceptedAt: now()});
    try {
      const {dueAt} = await calls.get(`/deadlines/preview?${search}`);
      if (question === asked) {
        say(`Hẹn trả: ${spoken(dueAt)}`);
        changed(true);
      }
    } catch (problem) {
      if (question === asked) {
        say(problem.message, 'motcua-fault');
        // whatever else went wrong, the acceptance itself may go through
        changed(problem.status !== 422);
      }
    }
  }

  function stop() {
    asked++;
    clearInterval(timer);
  }

  return {
    node,
    stop,
    show(next) {
      stop();
      procedure = next;
      if (procedure === null) {
        say('Hẹn trả: chọn thủ tục để biết ngày', 'motcua-quiet');
        changed(true);
      } else {
        say('Hẹn trả: đang tính…', 'motcua-quiet');
        refresh();
        timer = setInterval(refresh, A_MINUTE);
      }
    }
  };
}
