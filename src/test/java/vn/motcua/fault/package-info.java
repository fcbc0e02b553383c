/** What must hold when a process is killed, a server is away, or a start is cut off. */
@NullMarked
package vn.motcua.fault;

import org.jspecify.annotations.NullMarked;
