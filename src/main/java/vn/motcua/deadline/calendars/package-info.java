/**
 * The working calendar as versioned data: which versions there are, which is current for an agency,
 * and the rules over each. Start at {@link vn.motcua.deadline.calendars.RulesByCalendar}; what
 * becomes of open dossiers when another version is made current is {@code deadline.change}.
 */
@NullMarked
@NamedInterface("calendars")
package vn.motcua.deadline.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
