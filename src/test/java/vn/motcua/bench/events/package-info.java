/** How fast events are: from the commit to a consumer, and out of a full outbox. */
package vn.motcua.bench.events;
