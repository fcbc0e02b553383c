// The dossier, in the tab "Hồ sơ" of a task and where one is looked up: who, which papers, until when and why, and what happened so far.

import {ERASED, failure, root} from './api.js';
import {papers} from './files.js';
import {forms} from './forms.js';
import {day, element, instant, table, terms, workingTime} from './page.js';
import {conversation, doneBy, handChange, showNewHolder, teamwork} from './teamwork.js';
import {withdrawal} from './withdrawal.js';

const CHANNELS = {ONLINE: 'Trực tuyến', COUNTER: 'Trực tiếp tại quầy', POST: 'Qua bưu chính'};
const RISKS = {NONE: 'Trong hạn', AT_RISK: 'Sắp đến hạn', MISSED: 'Quá hạn'};
const TIMELINESS = {EARLY: 'Trước hạn', ON_TIME: 'Đúng hạn', LATE: 'Quá hạn'};
const UNITS = {
  WORKING_DAYS: 'ngày làm việc',
  WORKING_HOURS: 'giờ làm việc',
  CALENDAR_DAYS: 'ngày',
  IN_DAY: 'trong ngày'
};
const REASONS = {
  SUPPLEMENT: 'Chờ công dân bổ sung giấy tờ',
  PAYMENT: 'Chờ thực hiện nghĩa vụ tài chính',
  EXTENSION: 'Hẹn lại ngày trả',
  CALENDAR: 'Lịch làm việc thay đổi'
};
const ACTORS = {system: 'Hệ thống'};

async function get(path) {
  const answer = await fetch(path, {headers: {Accept: 'application/json'}});
  if (answer.status === 404) {
    // a body that nobody reads keeps the request, and its connection, open
    await answer.text();
    return null;
  }
  if (answer.status === 403) {
    throw new Error('Bạn không có quyền xem phần này.');
  }
  if (answer.status === 410) {
    throw new Error(ERASED);
  }
  if (!answer.ok) {
    throw new Error(`Chưa tải được (mã lỗi ${answer.status}). Hãy mở lại thẻ này.`);
  }
  return answer.json();
}

async function dossierOf(api, task) {
  const process = await get(`${api.engineApi}/process-instance/${task.processInstanceId}`);
  if (process === null) {
    throw new Error('Công việc này không còn: đồng nghiệp có thể đã hoàn thành.');
  }
  return process.businessKey;
}

/** Where the API has a dossier. */
export function dossierPath(id) {
  return `${root()}/dossiers/${encodeURIComponent(id)}`;
}

function section(title, ...content) {
  return element('section', {class: 'motcua-section'}, element('h3', {}, title), ...content);
}

/** Fills a section when its data is there, and says so where it does not come. */
function pending(title, load) {
  const made = section(title, element('p', {class: 'motcua-quiet'}, 'Đang tải…'));
  load()
    .then(content => made.lastChild.replaceWith(content))
    .catch(error =>
      made.lastChild.replaceWith(element('p', {role: 'alert'}, error.message))
    );
  return made;
}

function summary(dossier, procedure) {
  return terms(
    ['Mã hồ sơ', dossier.dossierCode ?? 'Chưa có: hồ sơ chưa được tiếp nhận'],
    ['Thủ tục', procedure?.name ?? dossier.procedureCode],
    ['Trạng thái', dossier.status.label],
    ['Cách nộp', CHANNELS[dossier.channel] ?? dossier.channel],
    ['Nộp lúc', dossier.submittedAt && instant(dossier.submittedAt)],
    ['Tiếp nhận lúc', dossier.acceptedAt && instant(dossier.acceptedAt)]
  );
}

function limit({amount, unit}) {
  return unit === 'IN_DAY' ? UNITS[unit] : `${amount} ${UNITS[unit] ?? unit}`;
}

function period(of) {
  return element(
    'div',
    {},
    element('h4', {}, of.number === 1 ? 'Từ khi tiếp nhận' : `Tính lại lần ${of.number - 1}`),
    terms(
      ['Bắt đầu', instant(of.from)],
      ['Bắt đầu tính từ', instant(of.startsAt)],
      ['Hết hạn, nếu không phải chờ', instant(of.dueWithoutWaits)]
    ),
    table(
      ['Ngày', 'Tính', 'Vì sao'],
      of.days.map(counted => [day(counted.date), counted.counted ? 'Có' : 'Không', counted.note])
    ),
    of.steps.length === 0
      ? null
      : table(
          ['Việc', 'Từ', 'Đến', 'Căn cứ', 'Hạn sau đó'],
          of.steps.map(step => [
            REASONS[step.reason] ?? step.reason,
            instant(step.from),
            step.to ? instant(step.to) : 'Đang chờ',
            step.legalBasis,
            instant(step.dueAfter)
          ])
        )
  );
}

function deadline(dossier, why) {
  if (why === null) {
    return element('p', {}, 'Thời hạn bắt đầu tính khi hồ sơ được tiếp nhận.');
  }
  const left = why.workingMinutesLeft;
  return element(
    'div',
    {},
    terms(
      ['Hẹn trả', instant(why.dueAt)],
      ['Còn lại', left === null ? 'Đang không tính thời gian' : workingTime(left)],
      ['Nhắc việc lúc', instant(why.atRiskAt)],
      ['Tình trạng', dossier.timeliness ? TIMELINESS[dossier.timeliness] : RISKS[dossier.risk]]
    ),
    element(
      'details',
      {},
      element('summary', {}, 'Vì sao là ngày này?'),
      terms(
        ['Thời hạn giải quyết', limit(why.limit)],
        ['Văn bản', why.ruleSet],
        ['Lịch làm việc', why.calendarVersion]
      ),
      ...why.periods.map(period),
      why.moves.length === 0
        ? null
        : table(
            ['Hẹn trước', 'Hẹn mới', 'Vì'],
            why.moves.map(move => [
              instant(move.previousDueAt),
              instant(move.dueAt),
              REASONS[move.reason] ?? move.reason
            ])
          )
    )
  );
}

function person(applicant) {
  const organisation = applicant.kind === 'ORGANISATION';
  return terms(
    [organisation ? 'Tổ chức' : 'Họ và tên', applicant.fullName],
    [organisation ? 'Mã số' : 'Số định danh', applicant.identityNumber],
    ['Điện thoại', applicant.phone],
    ['Thư điện tử', applicant.email],
    ['Địa chỉ', applicant.address]
  );
}

/** Each look is on record: nobody looks by merely opening the tab. */
function applicant(path) {
  const place = element('div', {'aria-live': 'polite'});
  const show = async unmasked => {
    try {
      const found = await get(`${path}/applicant${unmasked ? '?unmasked=true' : ''}`);
      place.replaceChildren(person(found));
      if (!unmasked) {
        place.append(button('Hiện đủ số định danh', () => show(true)));
      }
    } catch (error) {
      place.replaceChildren(element('p', {role: 'alert'}, error.message));
    }
  };
  place.append(button('Xem thông tin người nộp', () => show(false)));
  return section(
    'Người nộp',
    place,
    element('p', {class: 'motcua-quiet'}, 'Mỗi lần xem đều được ghi lại.')
  );
}

function button(text, act) {
  const made = element('button', {type: 'button', class: 'btn btn-default'}, text);
  made.addEventListener('click', act);
  return made;
}

function timeline(entries) {
  return table(
    ['Lúc', 'Việc', 'Người làm'],
    entries.map(entry => [
      instant(entry.at),
      event(entry),
      doneBy(entry.actorName ?? ACTORS[entry.actor] ?? entry.actor, entry)
    ])
  );
}

function event(entry) {
  if (entry.handChange) {
    return handChange(entry.handChange);
  }
  return entry.status ? entry.status.label : decision(entry);
}

function decision(entry) {
  const words = `${entry.stepName ?? entry.step}: ${entry.outcomeLabel ?? entry.outcome}`;
  return entry.note
    ? element('span', {}, words, element('br', {}), element('em', {}, entry.note))
    : words;
}

/**
 * @param own the sections that a task has beside those of its dossier
 * @param again shows what has become of the dossier
 */
async function fill(node, api, path, own, again) {
  const dossier = await get(path);
  node.replaceChildren(
    pending('Hồ sơ', async () => {
      const procedure = `${root()}/procedures/${encodeURIComponent(dossier.procedureCode)}`;
      return summary(dossier, await get(procedure));
    }),
    pending('Thời hạn', async () =>
      deadline(dossier, dossier.acceptedAt ? await get(`${path}/deadline`) : null)
    ),
    applicant(path),
    pending('Giấy tờ', async () => papers(path, await get(`${path}/papers`), dossier, api)),
    pending('Biểu mẫu in', () => forms(path, api.CSRFToken)),
    own,
    pending('Quá trình giải quyết', async () => timeline(await get(`${path}/timeline`)))
  );
  withdrawal(api, path, dossier, again)
    .then(offer => offer && node.append(offer))
    .catch(error => node.append(element('p', {role: 'alert'}, failure(error))));
}

function show(node, load) {
  node.className = 'motcua-dossier';
  node.replaceChildren(element('p', {class: 'motcua-quiet'}, 'Đang tải…'));
  load().catch(error => node.replaceChildren(element('p', {role: 'alert'}, error.message)));
}

/** The dossier of a task. */
export function showDossierOf(node, api, task, scope) {
  const again = () => showDossierOf(node, api, task, scope);
  show(node, async () => {
    const path = dossierPath(await dossierOf(api, task));
    const together = teamwork(api, scope, path, () => {
      showNewHolder(scope);
      again();
    });
    await fill(node, api, path, together, () => showDossier(node, api, path));
  });
}

/** A dossier, wherever it stands. */
export function showDossier(node, api, path) {
  const again = () => showDossier(node, api, path);
  show(node, () => fill(node, api, path, conversation(api, path), again));
}
