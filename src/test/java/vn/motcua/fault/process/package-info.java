/** Servers and nodes in processes of their own, and the people who work with them over HTTP. */
@NullMarked
package vn.motcua.fault.process;

import org.jspecify.annotations.NullMarked;
