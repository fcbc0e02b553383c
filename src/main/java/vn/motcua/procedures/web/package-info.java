/** The catalogue over HTTP, for everybody. */
@NullMarked
package vn.motcua.procedures.web;

import org.jspecify.annotations.NullMarked;
