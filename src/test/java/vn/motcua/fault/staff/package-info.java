/**
 * Virtual officers and portals, and what they were told that they had done: start at {@link
 * vn.motcua.fault.staff.Staff}.
 */
@NullMarked
package vn.motcua.fault.staff;

import org.jspecify.annotations.NullMarked;
