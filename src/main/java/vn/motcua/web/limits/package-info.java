/**
 * How much of the server one request or one caller may take: threads, memory, time. Start at {@link
 * vn.motcua.web.limits.RequestLimits}.
 */
@NullMarked
package vn.motcua.web.limits;

import org.jspecify.annotations.NullMarked;
