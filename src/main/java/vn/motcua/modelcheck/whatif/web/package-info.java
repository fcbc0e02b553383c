/** Plans over HTTP, for those who answer for the office's processes. */
@NullMarked
package vn.motcua.modelcheck.whatif.web;

import org.jspecify.annotations.NullMarked;
