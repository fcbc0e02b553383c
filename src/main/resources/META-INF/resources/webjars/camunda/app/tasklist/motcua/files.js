// The papers of a dossier with their files: looked at beside the form, saved, and sent in by whoever
// takes papers in. A look is on record, so nothing of a file is loaded before somebody asks for it.

import {ERASED, belongsTo} from './api.js';
import {element, instant, table} from './page.js';

const FORMS = {ELECTRONIC: 'Bản điện tử', PAPER: 'Bản giấy', REUSED: 'Dùng lại dữ liệu đã có'};
const TYPES = {'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG'};
const ENDED = ['NOT_ACCEPTED', 'WITHDRAWN', 'STOPPED', 'RETURNED'];
const MEGABYTE = 1024 * 1024;
const MINUTE = 60000;

const numbers = new Intl.NumberFormat('vi-VN', {maximumFractionDigits: 1});

function size(bytes) {
  return bytes < MEGABYTE
    ? `${numbers.format(Math.ceil(bytes / 1024))} KB`
    : `${numbers.format(bytes / MEGABYTE)} MB`;
}

function typeName(type) {
  return TYPES[type] ?? type;
}

function button(text, paper, act) {
  const made = element(
    'button',
    {type: 'button', class: 'btn btn-default btn-sm', 'aria-label': `${text}: ${paper.name}`},
    text
  );
  made.addEventListener('click', act);
  return made;
}

async function load(path) {
  const answer = await fetch(path);
  if (answer.ok) {
    return answer;
  }
  const reasons = {
    401: 'Phiên làm việc đã hết: hãy đăng nhập lại.',
    403: 'Bạn không có quyền xem phần này.',
    404: 'Tệp này không còn. Hãy mở lại thẻ này.',
    410: ERASED
  };
  throw new Error(
    reasons[answer.status] ?? `Chưa mở được tệp (mã lỗi ${answer.status}). Hãy thử lại.`
  );
}

function refusal(status, problem) {
  switch (status) {
    case 0:
      return 'Chưa gửi được: mất kết nối, hoặc tệp quá lớn. Hãy thử lại.';
    case 400:
      return 'Tệp này không có nội dung.';
    case 401:
      return 'Phiên làm việc đã hết: hãy đăng nhập lại rồi gửi lại tệp.';
    case 403:
      return 'Chỉ bộ phận tiếp nhận gửi tệp lên.';
    case 404:
      return 'Giấy tờ này không còn trong hồ sơ. Hãy mở lại thẻ này.';
    case 409:
      return 'Hồ sơ đã kết thúc: không thêm hay thay tệp được nữa.';
    case 413:
      return `Tệp quá lớn: tối đa ${size(problem.maxSize)}. Hãy quét lại với độ phân giải thấp hơn.`;
    case 415:
      return `Nội dung tệp không đúng loại: chỉ nhận ${problem.allowed.map(typeName).join(', ')}.`;
    case 422:
      return 'Tệp này không phải là tệp mà người nộp đã khai: mã SHA-256 không khớp.';
    default:
      return `Chưa gửi được (mã lỗi ${status}). Hãy thử lại.`;
  }
}

/** Fetch cannot say how much has been sent. */
function send(path, file, token, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.setRequestHeader('X-XSRF-TOKEN', token);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = sent => progress(sent.loaded / sent.total);
    request.onerror = () => reject(new Error(refusal(0)));
    request.onload = () => {
      const ours = /json/.test(request.getResponseHeader('Content-Type'));
      const answer = ours ? JSON.parse(request.responseText) : {};
      if (request.status === 200) {
        resolve(answer);
      } else {
        reject(new Error(refusal(request.status, answer)));
      }
    };
    request.send(file);
  });
}

/** Where one file at a time is looked at. */
function preview() {
  const place = element('div', {class: 'motcua-preview', hidden: ''});
  let address = null;
  let opener = null;
  const close = () => {
    place.hidden = true;
    place.replaceChildren();
    URL.revokeObjectURL(address);
    opener?.focus();
    opener = null;
  };
  const show = (paper, content, by) => {
    close();
    opener = by;
    address = URL.createObjectURL(content);
    const shut = button('Đóng', paper, close);
    const isImage = content.type.startsWith('image/');
    const words = `Bản quét: ${paper.name}`;
    const shown = isImage
      ? element('img', {src: address, alt: words})
      : element('iframe', {src: `${address}#view=FitH&navpanes=0`, title: words});
    // before, nobody knows how high it is
    shown.addEventListener('load', () => place.scrollIntoView({block: 'start'}));
    place.append(
      element('div', {class: 'motcua-preview-head'}, element('h4', {}, paper.name), shut),
      shown
    );
    place.hidden = false;
    shut.focus();
  };
  return {place, show, close};
}

function save(content, disposition) {
  const address = URL.createObjectURL(content);
  const name = /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'paper';
  element('a', {href: address, download: name}).click();
  // the browser has taken it by then
  setTimeout(() => URL.revokeObjectURL(address), MINUTE);
}

/** What can be done with the file of one paper, in a cell of the table. */
class FileCell {
  constructor(path, paper, viewer, token) {
    this.path = `${path}/papers/${paper.no}/file`;
    this.paper = paper;
    this.viewer = viewer;
    this.token = token;
    this.sending = false;
    this.says = element('div', {role: 'status', class: 'motcua-file-status'});
    this.node = element('div', {class: 'motcua-file-cell'});
    this.fill(false);
  }

  fill(mayPut) {
    this.mayPut = mayPut;
    const {file} = this.paper;
    this.node.replaceChildren();
    if (file) {
      this.node.append(
        element('span', {class: 'motcua-quiet'}, `${typeName(file.type)}, ${size(file.size)}`),
        button('Xem', this.paper, event => this.look(event.target)),
        button('Tải về', this.paper, () => this.save())
      );
    } else {
      this.node.append(element('span', {class: 'motcua-quiet'}, 'Chưa có tệp'));
    }
    if (mayPut) {
      this.node.append(this.picker());
    }
    this.node.append(this.says);
  }

  picker() {
    // Tasklist's styles show a file input even where it is hidden
    const input = element('input', {
      type: 'file',
      accept: Object.keys(TYPES).join(),
      class: 'motcua-file-picker',
      'aria-label': this.paper.name
    });
    input.addEventListener('change', () => {
      if (input.files.length > 0) {
        this.put(input.files[0]);
      }
      // the same file again is a choice, too
      input.value = '';
    });
    const words = this.paper.file ? 'Thay tệp' : 'Tải tệp lên';
    return element('span', {}, button(words, this.paper, () => input.click()), input);
  }

  async look(opener) {
    await this.tell(async () => {
      // one that no browser shows by itself is not put into a page
      if (!TYPES[this.paper.file.type]) {
        throw new Error('Loại tệp này không xem được tại đây: hãy tải về.');
      }
      const answer = await load(this.path);
      this.viewer.show(this.paper, await answer.blob(), opener);
    });
  }

  async save() {
    await this.tell(async () => {
      const answer = await load(this.path);
      save(await answer.blob(), answer.headers.get('Content-Disposition'));
    });
  }

  async put(file) {
    if (this.sending) {
      return;
    }
    this.sending = true;
    await this.tell(async () => {
      const bar = element('progress', {max: 1, value: 0, 'aria-label': 'Đã gửi'});
      const percent = element('span', {'aria-hidden': 'true'});
      this.says.replaceChildren('Đang gửi… ', bar, percent);
      this.paper.file = await send(this.path, file, this.token, part => {
        bar.value = part;
        percent.textContent = ` ${Math.round(part * 100)} %`;
      });
      this.viewer.close();
      this.fill(this.mayPut);
      this.says.textContent = 'Đã lưu tệp.';
      this.node.querySelector('input').previousElementSibling.focus();
    });
    this.sending = false;
  }

  async tell(work) {
    this.says.replaceChildren();
    try {
      await work();
    } catch (problem) {
      const words = problem instanceof TypeError ? 'Mất kết nối. Hãy thử lại.' : problem.message;
      this.says.replaceChildren(element('span', {role: 'alert', class: 'motcua-file-fault'}, words));
    }
  }
}

function name({name: text, uri}) {
  if (!uri || !/^https?:\/\//i.test(uri)) {
    return text;
  }
  return element('a', {href: uri, target: '_blank', rel: 'noopener noreferrer'}, text);
}

/**
 * @param path of the dossier in the API
 */
export function papers(path, all, dossier, api) {
  if (all.length === 0) {
    return element('p', {}, 'Không có giấy tờ nào.');
  }
  const viewer = preview();
  const cells = all.map(paper => new FileCell(path, paper, viewer, api.CSRFToken));
  if (!ENDED.includes(dossier.status.name)) {
    belongsTo(api, 'reception')
      .then(takes => takes && cells.forEach(cell => cell.fill(true)))
      // then nothing can be sent in, and everything else is there
      .catch(() => {});
  }
  return element(
    'div',
    {},
    table(
      ['Giấy tờ', 'Hình thức', 'Nhận lúc', 'Tệp'],
      all.map((paper, i) => [
        name(paper),
        FORMS[paper.form] ?? paper.form,
        instant(paper.receivedAt),
        cells[i].node
      ])
    ),
    element('p', {class: 'motcua-quiet'}, 'Mỗi lần xem hoặc tải tệp về đều được ghi lại.'),
    viewer.place
  );
}
