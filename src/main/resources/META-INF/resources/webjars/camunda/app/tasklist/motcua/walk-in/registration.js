// From what was typed to an accepted dossier. What was done once is not done again: after any
// failure, also one that left it open whether the server did it, the same call goes on from there.

/** Browsers have no randomUUID on a page that came over plain HTTP from another computer. */
function uuid() {
  if (window.crypto.randomUUID) {
    return window.crypto.randomUUID();
  }
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** @property {number} paper the position of the paper whose file was not taken, from 0 */
export class FileProblem extends Error {
  constructor(paper, cause) {
    super(cause.message);
    this.paper = paper;
    this.cause = cause;
  }
}

export class Registration {
  constructor(calls) {
    this.calls = calls;
    this.submissionId = uuid();
    this.dossier = null;
    this.asked = false;
    this.lost = false;
    this.uploaded = new Map();
  }

  /** Whether the server has the dossier, or may have it: then what was typed must stay as it is. */
  get begun() {
    return this.asked;
  }

  /**
   * @param submission as the API takes it, without its id
   * @param files by the position of the paper, from 0
   * @param accept whether the papers were checked and are complete
   * @param tell takes the step that is under way
   * @returns the dossier's id and, where it was accepted, its number and due date
   */
  async run(submission, files, accept, tell) {
    if (this.dossier === null) {
      tell('Đang lưu hồ sơ…');
      this.dossier = await this.submit(submission);
    }
    const path = `/dossiers/${this.dossier}`;
    for (const [paper, file] of files) {
      if (this.uploaded.get(paper) !== file) {
        tell(`Đang gửi tệp ${this.uploaded.size + 1}/${files.size}…`);
        await this.upload(`${path}/papers/${paper + 1}/file`, paper, file);
      }
    }
    if (!accept) {
      return {dossierId: this.dossier};
    }
    tell('Đang tiếp nhận…');
    return (await this.calls.post(`${path}/acceptance`)).json();
  }

  async submit(submission) {
    this.asked = true;
    try {
      const answer = await this.calls.post('/dossiers', {
        submissionId: this.submissionId,
        ...submission
      });
      return (await answer.json()).dossierId;
    } catch (problem) {
      // what the submission itself is refused for would have kept an earlier try out as well; any
      // other refusal says nothing of a try whose answer was lost
      const invalid = problem.status === 400 || problem.status === 422;
      this.lost = !invalid && (this.lost || !problem.refused);
      this.asked = this.lost;
      throw problem;
    }
  }

  async upload(path, paper, file) {
    try {
      await this.calls.put(path, file);
      this.uploaded.set(paper, file);
    } catch (problem) {
      throw new FileProblem(paper, problem);
    }
  }

  /** The receipt, as a PDF. */
  async receipt() {
    const answer = await this.calls.post(`/dossiers/${this.dossier}/forms/01`);
    return URL.createObjectURL(await answer.blob());
  }
}
