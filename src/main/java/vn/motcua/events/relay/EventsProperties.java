package vn.motcua.events.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param poll how long the relay sleeps when nobody wakes it, and how often a standby asks to lead
 * @param takeoverAfter how long a leader may be silent before a standby ends its connection: one
 *     that was stopped holds the lead as long as it is connected
 * @param partitions of each topic. It is never changed on a topic that exists, because the order of
 *     a key's events hangs on it; where the two differ, events wait
 * @param replicas of a topic that does not exist yet
 * @param retention how long the topic keeps an event, and how long it can be published again
 * @param restored for the first start after the database was restored from a backup: what the
 *     topics have is compared with it before anything moves
 */
@ConfigurationProperties("motcua.events")
public record EventsProperties(
    @DefaultValue("250ms") Duration poll,
    @DefaultValue("30s") Duration takeoverAfter,
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replicas,
    @DefaultValue("90d") Duration retention,
    @DefaultValue("false") boolean restored) {}
