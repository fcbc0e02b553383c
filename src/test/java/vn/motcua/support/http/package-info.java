/** Clients that send what a browser or a library would not. */
@NullMarked
package vn.motcua.support.http;

import org.jspecify.annotations.NullMarked;
