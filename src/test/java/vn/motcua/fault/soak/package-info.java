/**
 * An office of virtual officers at work on two nodes, while nodes and servers go away and come
 * back: start at {@link vn.motcua.fault.soak.SoakIT}.
 */
@NullMarked
package vn.motcua.fault.soak;

import org.jspecify.annotations.NullMarked;
