/**
 * From values and a template to a PDF. Start at {@link vn.motcua.forms.print.FormPrinter}; what the
 * forms look like is in {@code src/main/resources/forms}.
 */
@NullMarked
package vn.motcua.forms.print;

import org.jspecify.annotations.NullMarked;
