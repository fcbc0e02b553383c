/**
 * Working-time arithmetic: slots, days off, make-up days. Pure and immutable; it knows nothing of
 * dossiers. Start at {@link vn.motcua.calendar.WorkingCalendar}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
