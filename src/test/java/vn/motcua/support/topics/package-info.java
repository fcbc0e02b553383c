/** What a portal and a downstream system see of the topics. */
@NullMarked
package vn.motcua.support.topics;

import org.jspecify.annotations.NullMarked;
