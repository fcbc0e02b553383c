// Making and filling elements, and the ways in which an office writes times.

const ZONE = 'Asia/Ho_Chi_Minh';

const instants = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric'
});

const days = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'UTC',
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric'
});

/** An instant with its offset, as the API and the engine write it: the engine's has no colon. */
function date(text) {
  return new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

export function instant(text) {
  return instants.format(date(text));
}

export function isPast(text) {
  return date(text) < new Date();
}

/** A date without a time. */
export function day(text) {
  return days.format(new Date(`${text}T00:00:00Z`));
}

export function workingTime(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [];
  if (hours > 0) {
    parts.push(`${hours} giờ`);
  }
  if (rest > 0 || hours === 0) {
    parts.push(`${rest} phút`);
  }
  return `${parts.join(' ')} làm việc`;
}

/**
 * @param content texts and elements; text is never read as markup
 */
export function element(name, attributes, ...content) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content.filter(part => part !== null && part !== undefined));
  return made;
}

/** Terms and what they are, without those that are nothing. */
export function terms(...pairs) {
  const list = element('dl', {class: 'motcua-terms'});
  pairs
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .forEach(([term, value]) =>
      list.append(element('dt', {}, term), element('dd', {}, value))
    );
  return list;
}

export function table(headings, rows) {
  const head = element('tr', {}, ...headings.map(text => element('th', {scope: 'col'}, text)));
  return element(
    'table',
    {class: 'table table-condensed motcua-table'},
    element('thead', {}, head),
    element(
      'tbody',
      {},
      ...rows.map(row => element('tr', {}, ...row.map(cell => element('td', {}, cell ?? ''))))
    )
  );
}
