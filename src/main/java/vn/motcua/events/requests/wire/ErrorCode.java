package vn.motcua.events.requests.wire;

/** Why a request is a dead letter: the header {@code motcua-error-code}. */
public enum ErrorCode {
  /** The bytes are not UTF-8, or begin with a byte order mark. */
  NOT_UTF8,
  /** There is no value, or it is not one JSON document with each field once. */
  NOT_JSON,
  /** Nested too deep, or with a text, name or number that is too long for any request. */
  TOO_LARGE,
  /** A header or attribute that CloudEvents demands is missing, doubled, too long or not text. */
  NOT_A_CLOUD_EVENT,
  /** The type is none of the four requests. */
  UNKNOWN_TYPE,
  /** A field is missing, unknown, of another type or against a rule; the detail names it. */
  VIOLATION,
  /** The record's key is not the submission id: requests of one dossier would lose their order. */
  KEY_MISMATCH,
  /** The submission is for another office. */
  WRONG_AGENCY,
  /** The procedure is not in the catalogue. */
  UNKNOWN_PROCEDURE,
  /** The request says that it was made later than now. */
  IN_THE_FUTURE,
  /** The dossier has ended or was completed, and takes no such request any more. */
  NOT_AWAITED,
  /** The dossier did not come to wait for it in the time that an early request is kept. */
  EXPIRED,
  /** It failed again and again on our side; the log says why. Send it back after the repair. */
  FAILED
}
