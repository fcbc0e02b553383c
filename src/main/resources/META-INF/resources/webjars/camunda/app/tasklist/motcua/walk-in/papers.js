// Which of the procedure's papers came, in what form, and the files of those that were scanned.

import {element} from '../page.js';

const FORMS = {PAPER: 'Bản giấy', ELECTRONIC: 'Bản điện tử', REUSED: 'Dùng lại dữ liệu'};

function filePicker(id, paper, changed) {
  const input = element('input', {
    id: `${id}-file`,
    type: 'file',
    accept: 'application/pdf,image/jpeg,image/png',
    class: 'motcua-file-input',
    'aria-label': `Tệp của: ${paper.name}`
  });
  const name = element('span', {class: 'motcua-file-name'});
  const drop = element('button', {type: 'button', class: 'btn btn-link', hidden: ''}, 'Bỏ tệp');
  drop.setAttribute('aria-label', `Bỏ tệp của: ${paper.name}`);
  const show = () => {
    const file = input.files[0];
    name.textContent = file ? file.name : '';
    name.title = name.textContent;
    drop.hidden = !file;
    changed(file);
  };
  input.addEventListener('change', show);
  drop.addEventListener('click', () => {
    input.value = '';
    show();
    input.focus();
  });
  const open = element(
    'label',
    {for: input.id, class: 'btn btn-default btn-sm', 'aria-hidden': 'true'},
    'Chọn tệp…'
  );
  return {input, node: element('span', {class: 'motcua-file'}, input, open, name, drop)};
}

function paperRow(paper, number, changed) {
  const id = `motcua-paper-${number}`;
  const fault = element('span', {id: `${id}-fault`, class: 'motcua-fault', hidden: ''});
  const tick = element('input', {type: 'checkbox', id, 'aria-describedby': fault.id});
  const form = element(
    'select',
    {class: 'form-control input-sm', 'aria-label': `Hình thức của: ${paper.name}`},
    ...Object.entries(FORMS).map(([value, text]) => element('option', {value}, text))
  );
  const blame = text => {
    fault.textContent = text ?? '';
    fault.hidden = !text;
  };
  const file = filePicker(id, paper, chosen => {
    blame(null);
    if (chosen) {
      tick.checked = true;
      changed();
    }
  });
  tick.addEventListener('change', changed);
  return {
    paper,
    tick,
    form,
    file,
    blame,
    node: element(
      'li',
      {class: 'motcua-paper'},
      element('label', {for: id}, tick, element('span', {}, paper.name)),
      element('div', {class: 'motcua-paper-how'}, form, file.node),
      fault
    )
  };
}

/** @param changed called when another paper has come */
export function paperFields(changed) {
  const all = element('input', {type: 'checkbox', id: 'motcua-papers-all'});
  const allOf = element(
    'label',
    {for: all.id, class: 'motcua-papers-all'},
    all,
    element('span', {}, 'Đã nhận đủ')
  );
  const list = element('ul', {class: 'motcua-papers'});
  const fault = element('p', {class: 'motcua-fault', hidden: ''});
  const quiet = element('p', {class: 'motcua-quiet'}, 'Chọn thủ tục để biết cần giấy tờ gì.');
  let rows = [];

  function follow() {
    const ticked = rows.filter(row => row.tick.checked).length;
    all.checked = ticked === rows.length;
    all.indeterminate = ticked > 0 && ticked < rows.length;
    fault.hidden = true;
    changed();
  }
  all.addEventListener('change', () => {
    rows.forEach(row => (row.tick.checked = all.checked));
    follow();
  });

  function show(procedure) {
    rows = (procedure?.papers ?? []).map((paper, i) => paperRow(paper, i, follow));
    list.replaceChildren(...rows.map(row => row.node));
    quiet.hidden = procedure !== null;
    allOf.hidden = rows.length < 2;
    all.checked = false;
    all.indeterminate = false;
    fault.hidden = true;
  }
  show(null);

  const received = () => rows.filter(row => row.tick.checked);
  return {
    node: element(
      'fieldset',
      {},
      element('legend', {}, 'Giấy tờ nhận được'),
      quiet,
      allOf,
      list,
      fault
    ),
    show,
    /** As the API takes them. */
    get value() {
      return received().map(({paper, form}) => ({
        code: paper.code,
        name: paper.name,
        form: form.value
      }));
    },
    /** By the position among the papers received, from 0. */
    get files() {
      return new Map(
        received()
          .map((row, i) => [i, row.file.input.files[0]])
          .filter(([, file]) => file)
      );
    },
    get complete() {
      return rows.every(row => row.tick.checked || row.paper.optional);
    },
    get touched() {
      return received().length > 0;
    },
    blameMissing() {
      fault.textContent =
        'Còn giấy tờ chưa nhận. Đã nhận thì đánh dấu; chưa đủ thì chọn “Lưu, kiểm tra sau”.';
      fault.hidden = false;
      return (rows.find(row => !row.tick.checked && !row.paper.optional) ?? rows[0]).tick;
    },
    /** Once the dossier is with the server, only the files of its papers may be changed. */
    lock(locked) {
      all.disabled = locked;
      rows.forEach(({tick, form, file}) => {
        tick.disabled = locked;
        form.disabled = locked;
        file.input.disabled = locked && !tick.checked;
      });
    },
    blameFile(position, text) {
      const row = received()[position];
      row.blame(text);
      return row.file.input;
    }
  };
}
