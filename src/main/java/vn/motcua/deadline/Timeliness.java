package vn.motcua.deadline;

/** How the end of processing (status 9) stands to the due instant. */
public enum Timeliness {
  EARLY,
  ON_TIME,
  LATE
}
