package vn.motcua.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.kafka.core.KafkaAdmin;

/** Topics are created with the settings that docs/events/asyncapi.yaml tells their readers. */
class DescribedTopicsTest {

  private final Topics topics =
      new Topics(
          new Binder(new MapConfigurationPropertySource())
              .bindOrCreate("motcua.events", EventsProperties.class),
          new KafkaAdmin(new TreeMap<>()),
          new StaticListableBeanFactory());

  @Test
  void theTopicsThatGoOutHaveTheSettingsThatReadersAreTold() throws IOException {
    assertThat(told("events")).isEqualTo(made(topics.eventsTopic()));
    assertThat(told("snapshot")).isEqualTo(made(topics.snapshotTopic()));
  }

  private static String made(NewTopic topic) {
    return topic.name() + " " + topic.numPartitions() + new TreeMap<>(topic.configs());
  }

  private static String told(String channel) throws IOException {
    var told =
        new ObjectMapper(new YAMLFactory())
            .readTree(new File("docs/events/asyncapi.yaml"))
            .at("/channels/" + channel);
    var kafka = told.at("/bindings/kafka");
    var settings = new TreeMap<String, String>();
    kafka
        .get("topicConfiguration")
        .properties()
        .forEach(setting -> settings.put(setting.getKey(), text(setting.getValue())));
    return told.get("address").asText() + " " + kafka.get("partitions").asInt() + settings;
  }

  private static String text(JsonNode oneOrMore) {
    return oneOrMore.isArray()
        ? StreamSupport.stream(oneOrMore.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(","))
        : oneOrMore.asText();
  }
}
