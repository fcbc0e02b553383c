/**
 * The internal procedure of an office (quy trình nội bộ) as one page, written from its models and
 * its catalogue. Start at {@link vn.motcua.modelcheck.processdoc.ProcessPage}.
 */
@NullMarked
package vn.motcua.modelcheck.processdoc;

import org.jspecify.annotations.NullMarked;
