/** Incidents over HTTP: for administrators. */
@NullMarked
package vn.motcua.operations.web;

import org.jspecify.annotations.NullMarked;
