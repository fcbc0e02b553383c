package vn.motcua.events.requests.wire;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** The topics that come in, created with their settings where they do not exist. */
@Configuration
public class RequestTopics {

  public static final String REQUESTS = "motcua.requests.v1";
  public static final String DEAD_LETTERS = "motcua.requests.v1.dlt";

  /** How long a request can be read, and so repeated, from its topic. */
  static final Duration REQUESTS_KEPT = Duration.ofDays(30);

  /** How long a dead letter can be sent back. */
  public static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

  /** The same as Kafka's own default for a request; its dead letter has two headers more. */
  private static final int LARGEST_REQUEST = 1024 * 1024;

  public static final int LARGEST_DEAD_LETTER = LARGEST_REQUEST + 64 * 1024;

  private final RequestsProperties properties;

  RequestTopics(RequestsProperties properties) {
    this.properties = properties;
  }

  @Bean
  NewTopic requestsTopic() {
    return topic(REQUESTS, REQUESTS_KEPT, LARGEST_REQUEST);
  }

  @Bean
  NewTopic deadLettersTopic() {
    return topic(DEAD_LETTERS, DEAD_LETTERS_KEPT, LARGEST_DEAD_LETTER);
  }

  private NewTopic topic(String name, Duration kept, int largest) {
    return TopicBuilder.name(name)
        .partitions(properties.partitions())
        .replicas(properties.replicas())
        .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
        .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis()))
        .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(largest))
        // else a few bytes could unfold to a record that fits no dead letter
        .config(TopicConfig.COMPRESSION_TYPE_CONFIG, "uncompressed")
        .build();
  }
}
