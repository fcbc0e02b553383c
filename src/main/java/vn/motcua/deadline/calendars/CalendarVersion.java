package vn.motcua.deadline.calendars;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the calendar that is known here. Its content never changes.
 *
 * @param agencyCode the agency that it is for; null for all
 * @param sha256 of the content with line feeds only
 */
public record CalendarVersion(
    String version,
    @Nullable String agencyCode,
    String sha256,
    String uploadedBy,
    Instant uploadedAt) {}
