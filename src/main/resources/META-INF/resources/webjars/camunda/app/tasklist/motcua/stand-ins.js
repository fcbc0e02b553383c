// "Làm thay": who does the work of an officer who is absent, and making somebody do it.

import {Refused, call, failure, root} from './api.js';
import {day, element, table} from './page.js';

const FAULTS = {
  absent: 'Hãy chọn người vắng mặt.',
  deputy: 'Hãy chọn người làm thay, khác người vắng mặt.',
  from: 'Ngày đầu không được trước hôm nay.',
  until: 'Ngày cuối không được trước ngày đầu và trong vòng 366 ngày.'
};

const dates = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
});

function labelled(id, label, control) {
  control.id = `motcua-stand-in-${id}`;
  return element('p', {class: 'motcua-field'}, element('label', {for: control.id}, label), control);
}

function officers(all) {
  return element(
    'select',
    {class: 'form-control', required: ''},
    element('option', {value: ''}, 'Chọn cán bộ'),
    ...all.map(({account, name}) => element('option', {value: account}, name))
  );
}

function date() {
  return element('input', {
    type: 'date',
    class: 'form-control',
    required: '',
    min: dates.format(new Date())
  });
}

function refusal(error) {
  if (!(error instanceof Refused)) {
    return failure(error);
  }
  const {problem, status} = error;
  if (status === 409 && problem.from) {
    return `Đã có người làm thay từ ${day(problem.from)} đến hết ${day(problem.until)}: hãy kết thúc trước.`;
  }
  if (status === 403) {
    return 'Bạn chỉ chọn được người làm thay cho chính mình.';
  }
  const faults = (problem.violations ?? []).map(({field}) => FAULTS[field]).filter(Boolean);
  return faults.length > 0 ? faults.join(' ') : failure(error);
}

function rows(standIns, end) {
  return table(
    ['Người vắng mặt', 'Người làm thay', 'Từ ngày', 'Đến hết ngày', ''],
    standIns.map(one => {
      const absent = one.absentName ?? one.absent;
      const stop = element(
        'button',
        {type: 'button', class: 'btn btn-default btn-sm', 'aria-label': `Kết thúc làm thay ${absent}`},
        'Kết thúc'
      );
      stop.addEventListener('click', () => end(one.id));
      return [
        absent,
        one.deputyName ?? one.deputy,
        day(one.from),
        day(one.until),
        one.mayEnd ? stop : ''
      ];
    })
  );
}

async function open(api, changed) {
  const path = `${root()}/stand-ins`;
  const problem = element('p', {role: 'alert', class: 'motcua-problem'});
  const list = element('div', {'aria-live': 'polite'});
  const close = element('button', {type: 'button', class: 'btn btn-default'}, 'Đóng');
  const dialog = element(
    'dialog',
    {class: 'motcua-dialog', 'aria-labelledby': 'motcua-stand-in-title'},
    element('h3', {id: 'motcua-stand-in-title'}, 'Làm thay khi vắng mặt'),
    element(
      'p',
      {class: 'motcua-quiet'},
      'Người làm thay nhận và làm việc của các bộ phận mà người vắng mặt làm, trong những ngày này. Việc đã làm được ghi là làm thay.'
    ),
    list,
    problem
  );
  const attempt = async work => {
    try {
      await work();
      const standIns = await call(api, 'GET', path);
      list.replaceChildren(
        standIns.length === 0
          ? element('p', {}, 'Chưa có ai làm thay.')
          : rows(standIns, id => attempt(() => call(api, 'DELETE', `${path}/${id}`).then(changed)))
      );
      problem.textContent = '';
    } catch (error) {
      problem.textContent = refusal(error);
    }
  };
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  await attempt(async () => {
    const choice = await call(api, 'GET', `${path}/officers`);
    dialog.append(wish(choice, body => attempt(() => call(api, 'POST', path, body).then(changed))));
  });
  dialog.append(element('p', {class: 'motcua-end'}, close));
}

function wish({account, forAnybody, officers: all}, make) {
  const absent = officers(forAnybody ? all : all.filter(one => one.account === account));
  const deputy = officers(all);
  const from = date();
  const until = date();
  if (!forAnybody) {
    absent.value = account;
  }
  const form = element(
    'form',
    {class: 'motcua-wish'},
    labelled('absent', 'Người vắng mặt', absent),
    labelled('deputy', 'Người làm thay', deputy),
    labelled('from', 'Từ ngày', from),
    labelled('until', 'Đến hết ngày', until),
    element('button', {type: 'submit', class: 'btn btn-primary'}, 'Ghi nhận')
  );
  form.addEventListener('submit', event => {
    event.preventDefault();
    make({absent: absent.value, deputy: deputy.value, from: from.value, until: until.value});
  });
  return form;
}

/** The entry in the bar at the top. */
export function showStandIns(node, api, scope) {
  const entry = element('a', {href: '', role: 'button'}, 'Làm thay');
  entry.addEventListener('click', event => {
    event.preventDefault();
    open(api, () => scope.$root.$broadcast('refresh'));
  });
  node.append(entry);
}
