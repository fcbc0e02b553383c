/** What an administrator can do about requests over Kafka. */
@NullMarked
package vn.motcua.events.requests.web;

import org.jspecify.annotations.NullMarked;
