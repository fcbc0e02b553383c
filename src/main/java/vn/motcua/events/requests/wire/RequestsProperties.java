package vn.motcua.events.requests.wire;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param consumers how many partitions this node reads at the same time
 * @param keepEarly how long a request waits for its dossier
 * @param remember how long a repeated request is known as such; longer than the topic keeps it
 * @param sweep how often requests are looked at whose dossier's change this node has not heard of
 * @param partitions of topics that do not exist yet
 * @param replicas of topics that do not exist yet
 */
@ConfigurationProperties("motcua.requests")
public record RequestsProperties(
    @DefaultValue("2") int consumers,
    @DefaultValue("30d") Duration keepEarly,
    @DefaultValue("60d") Duration remember,
    @DefaultValue("1m") Duration sweep,
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replicas) {

  public RequestsProperties {
    if (remember.compareTo(RequestTopics.REQUESTS_KEPT) <= 0) {
      throw new IllegalArgumentException(
          "motcua.requests.remember has to be longer than %s keeps a request: %d days"
              .formatted(RequestTopics.REQUESTS, RequestTopics.REQUESTS_KEPT.toDays()));
    }
  }
}
