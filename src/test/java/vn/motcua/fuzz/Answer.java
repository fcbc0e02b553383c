package vn.motcua.fuzz;

import java.time.Duration;

/**
 * What came back.
 *
 * @param head status line and headers
 */
record Answer(int status, String head, String body, Duration took) {}
