// "Tiếp nhận tại quầy": registers whoever stands at the counter without leaving Tasklist.

import {belongsTo} from './api.js';
import {element} from './page.js';
import {callsWith} from './walk-in/calls.js';
import {registrationForm} from './walk-in/form.js';
import {outcome} from './walk-in/outcome.js';
import {question} from './walk-in/question.js';

/** What the officer was busy with when the session ended; nobody else gets to see it. */
let aside = null;

/** Not, either, for whoever logs out at once. */
function isAtTheCounter(api) {
  return belongsTo(api, 'reception').catch(() => false);
}

class WalkIn {
  constructor(calls, {account, opener, root}) {
    this.calls = calls;
    this.account = account;
    this.opener = opener;
    this.root = root;
    this.form = null;
    this.place = element('div', {class: 'motcua-walk-in-place'});
    this.question = question();
    const cross = element('button', {type: 'button', class: 'close', 'aria-label': 'Đóng'}, '×');
    cross.addEventListener('click', () => this.leave());
    this.dialog = element(
      'dialog',
      {class: 'motcua-walk-in', 'aria-labelledby': 'motcua-walk-in-title'},
      element(
        'header',
        {class: 'motcua-walk-in-head'},
        element('h2', {id: 'motcua-walk-in-title'}, 'Tiếp nhận tại quầy'),
        cross
      ),
      this.place
    );
    // a browser closes a dialog on Escape by itself, the second time without asking
    this.dialog.addEventListener('keydown', event => {
      if (event.key === 'Escape' && event.target.closest('dialog') === this.dialog) {
        event.preventDefault();
        this.leave();
      }
    });
    this.dialog.addEventListener('cancel', event => {
      if (event.target === this.dialog) {
        event.preventDefault();
        this.leave();
      }
    });
    document.body.append(this.dialog, this.question.dialog);
    this.dialog.showModal();
    this.begin();
  }

  async begin() {
    this.form = null;
    this.place.replaceChildren(element('p', {class: 'motcua-quiet', role: 'status'}, 'Đang tải…'));
    try {
      const [agency, procedures] = await Promise.all([
        this.calls.get('/agency'),
        this.calls.get('/procedures')
      ]);
      this.form = registrationForm(this.calls, agency.code, procedures, {
        done: (...what) => this.show(...what),
        loggedOut: () => this.stepAside(),
        cancel: () => this.leave()
      });
      this.place.replaceChildren(this.form.node);
      this.form.focus();
    } catch (problem) {
      const again = element('button', {type: 'button', class: 'btn btn-primary'}, 'Thử lại');
      again.addEventListener('click', () => this.begin());
      this.place.replaceChildren(
        element('p', {class: 'motcua-fault', role: 'alert'}, problem.message),
        again
      );
      again.focus();
    }
  }

  show(result, procedure, registration) {
    this.form = null;
    const shown = outcome(result, procedure, {
      receipt: () => registration.receipt(),
      next: () => this.begin(),
      close: () => this.close()
    });
    this.place.replaceChildren(shown.node);
    shown.present();
    // the list has changed
    this.root.$broadcast('refresh');
  }

  leave() {
    if (this.form === null || !this.form.touched) {
      this.close();
    } else if (!this.form.busy) {
      const words = this.form.begun
        ? 'Hồ sơ có thể đã được lưu mà chưa tiếp nhận: khi đó nó chờ ở việc “Kiểm tra thành phần hồ sơ”. Đóng lại?'
        : 'Hồ sơ chưa được lưu. Bỏ những gì đã nhập?';
      this.question.ask(words, () => this.close());
    }
  }

  close() {
    this.abandon();
    this.opener().focus();
  }

  abandon() {
    this.form?.stop();
    this.dialog.close();
    this.dialog.remove();
    this.question.dialog.remove();
  }

  /** Makes way for Tasklist's login. */
  stepAside() {
    aside = this;
    this.dialog.close();
    this.root.$broadcast('authentication.changed', null);
    this.root.authentication = null;
    this.root.$broadcast('authentication.login.required');
    this.root.$apply();
  }

  comeBack() {
    this.dialog.showModal();
    this.form.resume();
  }
}

/** Puts the action into the navigation bar of whoever belongs to reception. */
export async function offerWalkIn(node, api, scope) {
  const root = scope.$root;
  const account = root.authentication?.name;
  const before = aside;
  aside = null;
  if (!account || !(await isAtTheCounter(api))) {
    before?.abandon();
    return;
  }
  const action = element(
    'button',
    {type: 'button', class: 'motcua-walk-in-action', title: 'Ctrl+Alt+N'},
    'Tiếp nhận tại quầy'
  );
  const open = () => {
    if (!document.querySelector('dialog.motcua-walk-in')) {
      new WalkIn(callsWith(api.CSRFToken), {account, opener: () => action, root});
    }
  };
  action.addEventListener('click', open);
  node.append(action);
  const forget = root.$on('shortcut:registerWalkIn', open);
  scope.$on('$destroy', forget);
  if (before?.account === account) {
    before.opener = () => action;
    before.comeBack();
  } else {
    before?.abandon();
  }
}
