/**
 * Nodes, PostgreSQL and a broker in processes of their own, which come and go, and the balancer
 * before them: start at {@link vn.motcua.fault.nodes.Installation}.
 */
@NullMarked
package vn.motcua.fault.nodes;

import org.jspecify.annotations.NullMarked;
