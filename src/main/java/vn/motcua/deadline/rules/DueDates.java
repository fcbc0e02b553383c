package vn.motcua.deadline.rules;

import java.time.Instant;

/**
 * What the clock of a running period says.
 *
 * @param effectiveStart the first instant that can count
 * @param atRiskAt when the procedure's share of the running working time has passed
 * @param dueAt the last instant that is in time
 */
public record DueDates(Instant effectiveStart, Instant atRiskAt, Instant dueAt) {}
