// Calls of the API with the officer's session, and what an officer reads when one of them fails.

import {root} from '../api.js';

const FIELDS = {
  components: 'Chưa đủ giấy tờ nên chưa tiếp nhận được; có thể lưu, kiểm tra sau.',
  procedureCode: 'Thủ tục này không còn trong danh mục: hãy chọn lại.',
  submittedAt: 'Đồng hồ của máy này chạy sai: hãy tải lại trang.',
  'applicant.fullName': 'Họ và tên (tên tổ chức) không hợp lệ: tối đa 200 ký tự.',
  'applicant.identityNumber': 'Số này không hợp lệ: từ 8 đến 20 chữ số hoặc chữ cái.',
  'applicant.phone': 'Số điện thoại không hợp lệ: tối đa 30 ký tự.',
  'applicant.email': 'Thư điện tử không hợp lệ, ví dụ đúng: ten@example.vn.',
  'applicant.address': 'Địa chỉ không hợp lệ: tối đa 500 ký tự.'
};
const NO_ANSWER =
  'Chưa có câu trả lời của máy chủ. Hãy xem lại mạng rồi thử lại: hồ sơ không bị lưu hai lần.';
const MEGABYTE = 1024 * 1024;
const PATIENCE = 60_000;
const UNKNOWN_YEAR = /calendar for the year (\d{4})/;

/** A call that failed. Its message is Vietnamese, whatever the server wrote. */
export class Problem extends Error {
  /**
   * @param status 0 where no answer came: then nobody knows whether the server did it
   * @param faults what is wrong, by the field's name in the API
   */
  constructor(message, status, faults = {}) {
    super(message);
    this.status = status;
    this.faults = faults;
  }

  /** Whether the server said that it did nothing. */
  get refused() {
    return this.status >= 400 && this.status < 500;
  }
}

function words(status, {detail, maxSize}) {
  const year = status === 422 && UNKNOWN_YEAR.exec(detail)?.[1];
  if (year) {
    return `Chưa có lịch làm việc năm ${year} nên chưa hẹn được ngày trả. Hãy báo quản trị.`;
  }
  const most = maxSize ? `, tối đa ${Math.floor(maxSize / MEGABYTE)} MB` : '';
  const known = {
    401: 'Phiên làm việc đã hết. Hãy đăng nhập lại; những gì đã nhập vẫn còn.',
    403: 'Tài khoản này không được tiếp nhận hồ sơ, hoặc phiên làm việc đã đổi. Hãy đăng nhập lại.',
    404: 'Không tìm thấy trên máy chủ. Hãy báo quản trị.',
    409: 'Hồ sơ đã lưu nhưng đồng nghiệp đang hoặc đã kiểm tra. Hãy xem trong danh sách việc.',
    413: `Tệp quá lớn${most}. Hãy chọn tệp nhỏ hơn, hoặc bỏ tệp và nhận bản giấy.`,
    415: 'Loại tệp này không nhận được. Hãy chọn tệp PDF hoặc ảnh JPEG, PNG.'
  };
  return known[status] ?? `Máy chủ chưa làm được việc này (mã lỗi ${status}). Hãy thử lại.`;
}

async function problem(answer) {
  const told = await answer.json().catch(() => ({}));
  const faults = Object.fromEntries(
    (told.violations ?? []).map(({field}) => [field, FIELDS[field] ?? null])
  );
  const message =
    Object.keys(faults).length > 0
      ? 'Máy chủ chưa nhận: hãy sửa chỗ có dấu đỏ.'
      : words(answer.status, told);
  return new Problem(message, answer.status, faults);
}

/** How many milliseconds the server's clock is ahead of this computer's. */
let ahead = 0;

/** The time by the server's clock, as the API takes it. */
export function now() {
  return new Date(Date.now() + ahead).toISOString();
}

async function answerTo(path, options) {
  let answer;
  try {
    answer = await fetch(path, {...options, signal: AbortSignal.timeout(PATIENCE)});
  } catch (lost) {
    throw new Problem(NO_ANSWER, 0);
  }
  if (!answer.ok) {
    throw await problem(answer);
  }
  return answer;
}

/**
 * @param fallback the CSRF token; the cookie's is asked first, as a new login changes it
 */
export function callsWith(fallback) {
  const token = () => /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? fallback;
  const send = (method, path, type, body) =>
    answerTo(root() + path, {
      method,
      body,
      headers: {
        Accept: 'application/json, application/pdf, application/problem+json',
        'X-XSRF-TOKEN': token(),
        ...(type ? {'Content-Type': type} : {})
      }
    });
  return {
    async get(path) {
      const answer = await answerTo(root() + path, {headers: {Accept: 'application/json'}});
      const date = Date.parse(answer.headers.get('Date'));
      ahead = Number.isNaN(date) ? ahead : date - Date.now();
      return answer.json();
    },
    post: (path, body) =>
      body === undefined
        ? send('POST', path)
        : send('POST', path, 'application/json', JSON.stringify(body)),
    put: (path, file) => send('PUT', path, file.type || 'application/octet-stream', file)
  };
}
