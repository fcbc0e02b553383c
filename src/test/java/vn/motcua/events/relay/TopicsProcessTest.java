package vn.motcua.events.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import vn.motcua.support.ProcessTest;

/** Topics of a broker that somebody has worked on. */
@ProcessTest
class TopicsProcessTest {

  @Autowired EventsProperties properties;
  @Autowired KafkaAdmin admin;
  @Autowired Topics topics;

  private final String name = "topic-" + UUID.randomUUID();

  @Test
  void allTopicsOfTheContractAreMade() throws Exception {
    topics.ensure();

    assertThat(
            admin.describeTopics(
                "motcua.dossier.events.v1",
                "motcua.dossier.snapshot.v1",
                "motcua.requests.v1",
                "motcua.requests.v1.dlt"))
        .allSatisfy((name, topic) -> assertThat(topic.partitions()).hasSize(12));
  }

  @Test
  void aMissingTopicIsCreatedAsItShouldBe() throws Exception {
    ensure(topic(3, TopicConfig.CLEANUP_POLICY_COMPACT));
    assertThat(partitions()).isEqualTo(3);
    ensure(topic(3, TopicConfig.CLEANUP_POLICY_COMPACT));
  }

  @Test
  void aTopicWithOtherPartitionsIsLeftAloneAndEventsWait() throws Exception {
    ensure(topic(3, TopicConfig.CLEANUP_POLICY_DELETE));

    assertThatThrownBy(() -> ensure(topic(6, TopicConfig.CLEANUP_POLICY_DELETE)))
        .isInstanceOf(Topics.UnusableException.class)
        .hasMessageContaining(name + " has 3 partitions")
        .hasMessageContaining("set motcua.events.partitions=3");
    assertThat(partitions()).isEqualTo(3);
  }

  @Test
  void aTopicThatDropsWhatItShouldKeepIsNamed() throws Exception {
    ensure(topic(3, TopicConfig.CLEANUP_POLICY_DELETE));

    assertThatThrownBy(() -> ensure(topic(3, TopicConfig.CLEANUP_POLICY_COMPACT)))
        .hasMessageContaining(name + " has cleanup.policy=delete and needs compact");
  }

  private void ensure(NewTopic topic) throws Topics.UnusableException {
    var wanted = new StaticListableBeanFactory(Map.of("topic", topic));
    new Topics(properties, admin, wanted).ensure();
  }

  private NewTopic topic(int partitions, String policy) {
    return TopicBuilder.name(name)
        .partitions(partitions)
        .replicas(1)
        .config(TopicConfig.CLEANUP_POLICY_CONFIG, policy)
        .build();
  }

  private int partitions() {
    return admin.describeTopics(name).get(name).partitions().size();
  }
}
