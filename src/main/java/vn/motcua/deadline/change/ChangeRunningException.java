package vn.motcua.deadline.change;

/** The open dossiers still follow a change to another version. */
public class ChangeRunningException extends RuntimeException {

  ChangeRunningException(String version) {
    super(
        "The change to version %s is still running: see GET /api/v1/calendars/%s/apply"
            .formatted(version, version));
  }
}
