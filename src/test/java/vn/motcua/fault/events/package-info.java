/**
 * What reaches the topics while nodes, PostgreSQL and the broker are killed, stopped and cut off.
 */
@NullMarked
package vn.motcua.fault.events;

import org.jspecify.annotations.NullMarked;
