// Which procedure: typing a part of its name or code, with or without diacritics, finds it.

import {element} from '../page.js';
import {field} from './field.js';

const LIMITS = {
  WORKING_DAYS: 'ngày làm việc',
  WORKING_HOURS: 'giờ làm việc',
  CALENDAR_DAYS: 'ngày'
};

export function limitOf({limit: {amount, unit}}) {
  return unit === 'IN_DAY' ? 'trong ngày' : `${amount} ${LIMITS[unit] ?? unit}`;
}

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}

function found(procedures, text) {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return procedures.filter(procedure => {
    const all = plain(`${procedure.code} ${procedure.name} ${procedure.field.name}`);
    return words.every(word => all.includes(word));
  });
}

/**
 * A combobox with a list of what matches; Enter, Tab or a click takes what is marked.
 *
 * @param changed called with a procedure, or with null when it is one no longer
 */
export function procedureField(procedures, changed) {
  const list = element('ul', {
    id: 'motcua-procedures',
    role: 'listbox',
    class: 'motcua-options',
    'aria-label': 'Thủ tục',
    hidden: ''
  });
  const made = field('Thủ tục', {
    required: true,
    role: 'combobox',
    placeholder: 'Gõ một phần tên hoặc mã, ví dụ: ban sao',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id
  });
  const {input} = made;
  input.after(list);
  let shown = [];
  let marked = -1;
  let chosen = null;

  function mark(index) {
    marked = index;
    [...list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === index));
    });
    const option = shown.length > 0 ? list.children[index] : null;
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({block: 'nearest'});
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function choose(procedure) {
    chosen = procedure;
    input.value = procedure.name;
    input.title = procedure.name;
    // of a long name, its beginning
    input.scrollLeft = 0;
    made.blame(null);
    close();
    changed(procedure);
  }

  function open(text) {
    shown = found(procedures, text);
    const options = shown.map((procedure, i) => {
      const option = element(
        'li',
        {id: `motcua-procedure-${i}`, role: 'option', 'aria-selected': 'false'},
        element('span', {}, procedure.name),
        element('small', {}, `${procedure.code} · ${procedure.field.name} · ${limitOf(procedure)}`)
      );
      option.addEventListener('mousedown', event => {
        event.preventDefault();
        choose(procedure);
      });
      return option;
    });
    if (options.length === 0) {
      options.push(
        element('li', {role: 'option', 'aria-disabled': 'true'}, 'Không có thủ tục nào như vậy.')
      );
    }
    list.replaceChildren(...options);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    mark(shown.length > 0 ? 0 : -1);
  }

  input.addEventListener('input', () => {
    input.removeAttribute('title');
    if (chosen !== null) {
      chosen = null;
      changed(null);
    }
    open(input.value);
  });
  input.addEventListener('click', () => {
    if (list.hidden && chosen === null) {
      open(input.value);
    }
  });
  input.addEventListener('keydown', event => {
    const isOpen = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) {
        open(chosen === null ? input.value : '');
      } else if (shown.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        mark((marked + step + shown.length) % shown.length);
      }
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      if (marked >= 0) {
        choose(shown[marked]);
      }
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab' && isOpen && input.value.trim() && marked >= 0) {
      choose(shown[marked]);
    }
  });
  input.addEventListener('blur', close);

  return {
    node: made.node,
    input,
    blame: made.blame,
    get value() {
      return chosen;
    },
    check() {
      if (chosen === null) {
        made.blame('Hãy chọn một thủ tục trong danh sách.');
      }
      return chosen !== null;
    }
  };
}
