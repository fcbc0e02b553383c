package vn.motcua.deadline;

/** A step on the way to being late. Each is reached at most once per running period of a clock. */
public enum Rung {
  /** The procedure's share of the running working minutes has run. */
  AT_RISK,
  /** The due instant has passed. */
  MISSED
}
