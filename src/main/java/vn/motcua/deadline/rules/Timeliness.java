package vn.motcua.deadline.rules;

/** How the end of processing (status 9) stands to the due instant. */
public enum Timeliness {
  EARLY,
  ON_TIME,
  LATE
}
