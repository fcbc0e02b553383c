package vn.motcua.events;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** The topics that go out, created with their settings where they do not exist. */
@Configuration
class Topics {

  static final String EVENTS = "motcua.dossier.events.v1";
  static final String SNAPSHOT = "motcua.dossier.snapshot.v1";

  private final EventsProperties properties;

  Topics(EventsProperties properties) {
    this.properties = properties;
  }

  @Bean
  NewTopic eventsTopic() {
    return topic(EVENTS)
        .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
        .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(Duration.ofDays(90).toMillis()))
        .build();
  }

  @Bean
  NewTopic snapshotTopic() {
    return topic(SNAPSHOT)
        .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
        .config(
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(Duration.ofDays(7).toMillis()))
        .build();
  }

  private TopicBuilder topic(String name) {
    return TopicBuilder.name(name)
        .partitions(properties.partitions())
        .replicas(properties.replicas());
  }
}
