/**
 * From bytes to models: nothing in a file, however damaged or hostile, gets beyond this package as
 * anything but a complaint. Start at {@link vn.motcua.modelcheck.reading.OfficeReader}.
 */
@NullMarked
package vn.motcua.modelcheck.reading;

import org.jspecify.annotations.NullMarked;
