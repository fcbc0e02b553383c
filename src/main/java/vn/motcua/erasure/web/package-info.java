/** Erasures over HTTP. */
@NullMarked
package vn.motcua.erasure.web;

import org.jspecify.annotations.NullMarked;
