// Working together on a dossier: what colleagues write to each other, and handing a task over.

import {Refused, call, failure, root} from './api.js';
import {element, instant} from './page.js';

const LONGEST = 2000;

let fields = 0;

function field(label, control) {
  control.id = `motcua-field-${(fields += 1)}`;
  return element('p', {class: 'motcua-field'}, element('label', {for: control.id}, label), control);
}

function said({author, authorName, at, text}) {
  return element(
    'li',
    {},
    element('strong', {}, authorName ?? author),
    element('span', {class: 'motcua-quiet'}, ` ${instant(at)}`),
    element('p', {class: 'motcua-words'}, text)
  );
}

function comments(api, path) {
  const list = element('ol', {class: 'motcua-comments', 'aria-live': 'polite'});
  const problem = element('p', {role: 'alert'});
  const words = element('textarea', {
    class: 'form-control',
    rows: 3,
    maxlength: LONGEST,
    required: ''
  });
  const send = element('button', {type: 'submit', class: 'btn btn-default'}, 'Gửi trao đổi');
  const form = element(
    'form',
    {},
    field('Viết cho đồng nghiệp', words),
    send,
    element('p', {class: 'motcua-quiet'}, 'Chỉ cán bộ đọc được. Đã gửi thì không sửa, không xoá.')
  );
  form.addEventListener('submit', async event => {
    event.preventDefault();
    send.disabled = true;
    try {
      list.append(said(await call(api, 'POST', `${path}/comments`, {text: words.value})));
      words.value = '';
      problem.textContent = '';
    } catch (error) {
      problem.textContent =
        error.status === 400 ? `Hãy viết từ 1 đến ${LONGEST} ký tự.` : failure(error);
    } finally {
      send.disabled = false;
    }
  });
  call(api, 'GET', `${path}/comments`)
    .then(all => list.prepend(...all.map(said)))
    .catch(error => {
      problem.textContent = failure(error);
    });
  return element('div', {}, list, problem, form);
}

function gone(problem) {
  if (!problem.endedAt) {
    return 'Việc này không còn.';
  }
  const when = instant(problem.endedAt);
  return problem.completedByName
    ? `Việc này không còn: ${problem.completedByName} đã hoàn thành lúc ${when}.`
    : `Việc này không còn: hồ sơ đã sang bước khác lúc ${when}.`;
}

function refusal(error) {
  if (!(error instanceof Refused)) {
    return failure(error);
  }
  switch (error.status) {
    case 403:
      return 'Việc này đang do người khác làm: bạn không chuyển được.';
    case 404:
    case 409:
      return gone(error.problem);
    case 422:
      return 'Người này không thuộc bộ phận làm việc này.';
    default:
      return failure(error);
  }
}

/** For whoever may give the task away; nothing for the others. */
async function handOver(api, scope, changed) {
  const path = `${root()}/tasks/${encodeURIComponent(scope.task.id)}`;
  const me = scope.$root.authentication.name;
  const {holder, mayBeGiven, colleagues} = await call(api, 'GET', `${path}/colleagues`);
  if (!mayBeGiven) {
    return null;
  }
  const problem = element('p', {role: 'alert'});
  const give = async to => {
    try {
      await call(api, 'POST', `${path}/hand-over`, {to});
      changed();
    } catch (error) {
      problem.textContent = refusal(error);
    }
  };
  const others = colleagues.filter(({account}) => account !== holder && account !== me);
  const choice = element(
    'select',
    {class: 'form-control', required: ''},
    element('option', {value: ''}, 'Chọn đồng nghiệp'),
    ...others.map(({account, name, absent}) =>
      element('option', {value: account}, absent ? `${name} (vắng mặt)` : name)
    )
  );
  const form = element(
    'form',
    {class: 'motcua-line'},
    field('Chuyển việc này cho', choice),
    element('button', {type: 'submit', class: 'btn btn-default'}, 'Chuyển việc')
  );
  form.addEventListener('submit', event => {
    event.preventDefault();
    give(choice.value);
  });
  const place = element('div', {}, problem);
  if (holder && holder !== me && colleagues.some(({account}) => account === me)) {
    const name = colleagues.find(({account}) => account === holder)?.name ?? holder;
    const take = element('button', {type: 'button', class: 'btn btn-primary'}, 'Tôi làm thay');
    take.addEventListener('click', () => give(me));
    place.prepend(element('p', {}, `${name} đang làm việc này. `, take));
  }
  place.prepend(
    others.length === 0
      ? element('p', {class: 'motcua-quiet'}, 'Không có đồng nghiệp nào khác làm được việc này.')
      : form
  );
  return place;
}

/**
 * The section "Trao đổi và phối hợp".
 *
 * @param path of the dossier in the API
 * @param changed called once the task is in other hands
 */
export function teamwork(api, scope, path, changed) {
  const hand = element('div', {});
  handOver(api, scope, changed)
    .then(form => form && hand.append(form))
    .catch(error => hand.append(element('p', {role: 'alert'}, refusal(error))));
  return element(
    'section',
    {class: 'motcua-section motcua-teamwork'},
    element('h3', {}, 'Trao đổi và phối hợp'),
    hand,
    comments(api, path)
  );
}

/** What colleagues write about a dossier that has no task here. */
export function conversation(api, path) {
  return element(
    'section',
    {class: 'motcua-section motcua-teamwork'},
    element('h3', {}, 'Trao đổi'),
    comments(api, path)
  );
}

/** Has Tasklist show whose the task is now, in the list and beside it. */
export function showNewHolder({taskData, $root}) {
  $root.$applyAsync(() => {
    taskData.changed('task');
    taskData.changed('taskList');
  });
}

/** In the timeline: a task that came into other hands. */
export function handChange({kind, step, stepName, from, fromName, to, toName}) {
  const former = fromName ?? from;
  const words = {
    CLAIMED: 'nhận việc',
    RETURNED: former ? `trả lại bộ phận (đang do ${former} làm)` : 'trả lại bộ phận',
    HANDED_OVER: former
      ? `chuyển từ ${former} cho ${toName ?? to}`
      : `giao cho ${toName ?? to}`,
    TAKEN_OVER: `làm thay ${former}`
  };
  return `${stepName ?? step}: ${words[kind] ?? kind}`;
}

/** In the timeline: who did it, and by whose right. */
export function doneBy(name, {onBehalfOf, onBehalfOfName}) {
  return onBehalfOf ? `${name} (thay ${onBehalfOfName ?? onBehalfOf})` : name;
}
