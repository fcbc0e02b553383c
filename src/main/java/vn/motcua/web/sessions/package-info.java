/**
 * Sessions that all nodes share, in PostgreSQL: whichever node a balancer asks knows who is logged
 * in, and a logout ends a session everywhere. Start at {@code SharedSessions}.
 */
@NullMarked
package vn.motcua.web.sessions;

import org.jspecify.annotations.NullMarked;
