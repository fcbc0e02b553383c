/**
 * What becomes of the open dossiers when another version of the calendar is made current: the dry
 * run that lists every move, and the change itself, which goes on after a crash. Start at {@link
 * vn.motcua.deadline.change.ApplyCalendar}.
 */
@NullMarked
package vn.motcua.deadline.change;

import org.jspecify.annotations.NullMarked;
