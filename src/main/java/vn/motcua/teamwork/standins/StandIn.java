package vn.motcua.teamwork.standins;

import java.time.LocalDate;

/**
 * An account does the work of another one for some days.
 *
 * @param from the first day, from midnight in Asia/Ho_Chi_Minh
 * @param until the last day, until midnight
 */
public record StandIn(
    long id, String absent, String deputy, LocalDate from, LocalDate until, String madeBy) {}
