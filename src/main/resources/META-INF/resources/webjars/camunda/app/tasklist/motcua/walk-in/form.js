// The form of a dossier that is handed in at the counter.

import {element} from '../page.js';
import {applicantFields} from './applicant.js';
import {now} from './calls.js';
import {paperFields} from './papers.js';
import {procedureField} from './procedure.js';
import {promise} from './promise.js';
import {FileProblem, Registration} from './registration.js';

const amounts = new Intl.NumberFormat('vi-VN');

function feeOf({fee}) {
  return fee.note || (fee.amount > 0 ? `${amounts.format(fee.amount)} đồng` : 'Không thu phí');
}

/**
 * @param agency the office's code
 * @param done takes what came of it: result, procedure, registration
 * @param loggedOut called when the session has ended
 */
export function registrationForm(calls, agency, procedures, {done, loggedOut, cancel}) {
  const registration = new Registration(calls);
  const fee = element('p', {class: 'motcua-fee'});
  const says = element('p', {class: 'motcua-says', tabindex: '-1', role: 'status'});
  const login = element(
    'button',
    {type: 'button', class: 'btn btn-default', hidden: ''},
    'Đăng nhập lại'
  );
  login.addEventListener('click', loggedOut);
  const papers = paperFields(() => say(''));
  const applicant = applicantFields();
  const due = promise(calls, possible => {
    promised = possible;
  });
  const procedure = procedureField(procedures, chosen => {
    papers.show(chosen);
    due.show(chosen);
    fee.replaceChildren(...(chosen ? [element('strong', {}, 'Lệ phí: '), feeOf(chosen)] : []));
    guidance.textContent = chosen ? `${chosen.code} · ${chosen.name}` : '';
  });
  const guidance = element('p', {class: 'motcua-quiet motcua-chosen'});
  let promised = true;
  let busy = false;
  let submission = null;
  let accepting = true;
  due.show(null);

  const accept = element('button', {type: 'submit', class: 'btn btn-primary'}, 'Tiếp nhận');
  const keep = element('button', {type: 'button', class: 'btn btn-default'}, 'Lưu, kiểm tra sau');
  const leave = element('button', {type: 'button', class: 'btn btn-link'}, 'Huỷ');
  leave.addEventListener('click', cancel);
  const typed = element(
    'fieldset',
    {class: 'motcua-walk-in-left'},
    element('legend', {class: 'sr-only'}, 'Thủ tục và người nộp'),
    procedure.node,
    guidance,
    applicant.node
  );
  const form = element(
    'form',
    {novalidate: '', autocomplete: 'off', class: 'motcua-walk-in-form'},
    element(
      'div',
      {class: 'motcua-walk-in-body'},
      typed,
      element('div', {class: 'motcua-walk-in-right'}, papers.node, fee)
    ),
    element(
      'footer',
      {class: 'motcua-walk-in-foot'},
      element('div', {class: 'motcua-walk-in-words'}, due.node, says),
      element('div', {class: 'motcua-walk-in-buttons'}, login, leave, keep, accept)
    )
  );

  function say(text, className = '') {
    says.textContent = text;
    says.className = `motcua-says ${className}`;
    login.hidden = true;
  }

  function firstFault() {
    const right = procedure.check();
    applicant.check();
    return right ? form.querySelector('[aria-invalid]') : procedure.input;
  }

  function lock() {
    typed.disabled = registration.begun;
    papers.lock(registration.begun);
    [accept, keep].forEach(button => button.setAttribute('aria-disabled', String(busy)));
    accept.textContent = registration.begun ? 'Thử lại' : 'Tiếp nhận';
    keep.hidden = registration.begun && registration.dossier === null;
  }

  /** Shows what went wrong where it did; the focus goes there. */
  function fail(problem) {
    const cause = problem instanceof FileProblem ? problem.cause : problem;
    const faults = Object.entries(cause.faults ?? {});
    const fields = {...applicant.fields, procedureCode: procedure};
    faults.forEach(([name, text]) => fields[name]?.blame(text ?? 'Giá trị này không hợp lệ.'));
    const elsewhere = faults.length > 0 && !faults.some(([name]) => fields[name]);
    say(
      elsewhere
        ? (faults[0][1] ?? 'Máy chủ không nhận hồ sơ này. Hãy báo quản trị.')
        : problem.message,
      'motcua-fault'
    );
    login.hidden = ![401, 403].includes(cause.status);
    if (problem instanceof FileProblem && cause.refused && login.hidden) {
      papers.blameFile(problem.paper, problem.message).focus();
    } else if (!login.hidden) {
      login.focus();
    } else {
      (form.querySelector('[aria-invalid]') ?? accept).focus();
    }
  }

  async function save(way) {
    if (busy) {
      return;
    }
    accepting = way;
    const fault = registration.begun ? null : firstFault();
    if (fault) {
      say('Chưa lưu: hãy sửa chỗ có dấu đỏ.', 'motcua-fault');
      fault.focus();
      return;
    }
    if (accepting && !papers.complete) {
      say('Chưa tiếp nhận: giấy tờ chưa đủ.', 'motcua-fault');
      papers.blameMissing().focus();
      return;
    }
    if (accepting && !promised) {
      say(
        'Chưa hẹn được ngày trả nên chưa tiếp nhận được; có thể lưu, kiểm tra sau.',
        'motcua-fault'
      );
      keep.focus();
      return;
    }
    busy = true;
    says.focus();
    if (!registration.begun) {
      submission = {
        agencyCode: agency,
        procedureCode: procedure.value.code,
        channel: 'COUNTER',
        submittedAt: now(),
        applicant: applicant.value,
        components: papers.value
      };
    }
    try {
      const running = registration.run(submission, papers.files, accepting, say);
      lock();
      const result = await running;
      due.stop();
      done(result, procedure.value, registration);
    } catch (problem) {
      busy = false;
      lock();
      fail(problem);
    } finally {
      busy = false;
    }
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    save(registration.begun ? accepting : true);
  });
  keep.addEventListener('click', () => save(false));

  return {
    node: form,
    focus: () => procedure.input.focus(),
    stop: due.stop,
    /** The officer has logged in again. */
    resume() {
      say('Đã đăng nhập lại: hãy làm tiếp.');
      accept.focus();
    },
    get busy() {
      return busy;
    },
    get begun() {
      return registration.begun;
    },
    /** Whether anything would be lost. */
    get touched() {
      const {kind, ...words} = applicant.value;
      return (
        registration.begun ||
        procedure.input.value !== '' ||
        papers.touched ||
        Object.values(words).some(Boolean)
      );
    }
  };
}
