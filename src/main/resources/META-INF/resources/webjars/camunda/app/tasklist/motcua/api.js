// Calls of the application's own API, with the login that the page has.

export class Refused extends Error {
  constructor(status, problem) {
    super(`${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** What a 410 means. */
export const ERASED = 'Thông tin cá nhân của hồ sơ này đã xóa theo quy định.';

/** Where the API begins, whatever the server's context path is. */
export function root() {
  const application = document.querySelector('base').getAttribute('app-root');
  return `${application.replace(/\/camunda$/, '')}/api/v1`;
}

/**
 * @param api as a plugin has it: its token goes with what is written
 * @throws Refused with the status and the problem
 */
export async function call(api, method, path, body) {
  const headers = {Accept: 'application/json'};
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = api.CSRFToken;
    headers['Content-Type'] = 'application/json';
  }
  const answer = await fetch(path, {method, headers, body: body && JSON.stringify(body)});
  const text = await answer.text();
  const content = text && /json/.test(answer.headers.get('Content-Type')) ? JSON.parse(text) : {};
  if (!answer.ok) {
    throw new Refused(answer.status, content);
  }
  return content;
}

/** Whether whoever is logged in belongs to one of them, were it for a colleague who is absent. */
export async function belongsTo(api, ...any) {
  const {groups} = await call(api, 'GET', `${root()}/account`);
  return any.some(group => groups.includes(group));
}

/** What can be said of a failure that the caller knows nothing about. */
export function failure(error) {
  if (error instanceof Refused && error.status === 410) {
    return ERASED;
  }
  if (error instanceof Refused && error.status === 429 && error.problem.message) {
    return error.problem.message;
  }
  return error instanceof Refused
    ? `Chưa làm được (mã lỗi ${error.status}). Hãy thử lại.`
    : 'Không kết nối được với máy chủ. Hãy thử lại.';
}
