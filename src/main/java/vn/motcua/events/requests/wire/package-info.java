/**
 * A request as it lies on the topic, and what is demanded of it: a CloudEvent in UTF-8 and strict
 * JSON, with the fields and limits that HTTP demands too. Start at {@link
 * vn.motcua.events.requests.wire.ReadRequest}. Nothing here keeps or shows what was sent.
 */
@NullMarked
package vn.motcua.events.requests.wire;

import org.jspecify.annotations.NullMarked;
