package vn.motcua.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param poll how long the relay sleeps when nobody wakes it: the delay of events that another node
 *     wrote
 * @param partitions of a topic that does not exist yet; never changed afterwards, because the order
 *     of a key's events hangs on it
 * @param replicas of a topic that does not exist yet
 */
@ConfigurationProperties("motcua.events")
record EventsProperties(
    @DefaultValue("250ms") Duration poll,
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replicas) {}
