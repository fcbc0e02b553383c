package vn.motcua.events.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The topics that this application needs, created with their settings where they do not exist. One
 * that exists is never changed: where it has other partitions than it should, or drops what it
 * should keep, events wait until somebody has decided.
 */
@Configuration
public class Topics {

  /** Kafka is away, or a topic is not as it has to be. */
  public static final class UnusableException extends Exception {
    UnusableException(String message) {
      super(message);
    }
  }

  static final String EVENTS = "motcua.dossier.events.v1";
  static final String SNAPSHOT = "motcua.dossier.snapshot.v1";

  private static final Logger log = LoggerFactory.getLogger(Topics.class);
  private static final int TIMEOUT_MS = 5_000;

  private final EventsProperties properties;
  private final KafkaAdmin admin;
  // an injected provider of topics would leave out those that this class declares
  private final ListableBeanFactory beans;

  Topics(EventsProperties properties, KafkaAdmin admin, ListableBeanFactory beans) {
    this.properties = properties;
    this.admin = admin;
    this.beans = beans;
  }

  @Bean
  NewTopic eventsTopic() {
    return topic(EVENTS)
        .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
        .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(properties.retention().toMillis()))
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

  /**
   * Creates what is missing and checks what is there.
   *
   * @throws UnusableException if Kafka cannot be reached, or naming the topic, what is wrong with
   *     it, and what to do
   */
  public void ensure() throws UnusableException {
    var topics =
        beans.getBeansOfType(NewTopic.class).values().stream()
            .collect(Collectors.toMap(NewTopic::name, topic -> topic));
    var settings = new HashMap<>(admin.getConfigurationProperties());
    // else its end waits a minute for the answer of a broker that is away
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    try (var kafka = Admin.create(settings)) {
      Set<String> present = kafka.listTopics().names().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
      create(kafka, topics.values().stream().filter(t -> !present.contains(t.name())).toList());
      topics.keySet().retainAll(present);
      check(kafka, topics);
    } catch (ExecutionException | TimeoutException e) {
      throw new UnusableException(
          "Kafka cannot be reached, or refuses the topics: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableException("Interrupted");
    }
  }

  private static void create(Admin kafka, List<NewTopic> missing)
      throws ExecutionException, TimeoutException, InterruptedException {
    try {
      kafka.createTopics(missing).all().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      // another node was faster
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static void check(Admin kafka, Map<String, NewTopic> topics)
      throws ExecutionException, TimeoutException, InterruptedException, UnusableException {
    var wrong = new ArrayList<String>();
    var described =
        kafka
            .describeTopics(topics.keySet())
            .allTopicNames()
            .get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
    var configs = configs(kafka, List.copyOf(topics.keySet()));
    topics.forEach(
        (name, topic) -> {
          wrong.addAll(partitionsOf(described.get(name), topic));
          wrong.addAll(policyOf(setting(configs, name, TopicConfig.CLEANUP_POLICY_CONFIG), topic));
          sayIfKeptLonger(setting(configs, name, TopicConfig.RETENTION_MS_CONFIG), topic);
        });
    if (!wrong.isEmpty()) {
      throw new UnusableException(String.join("; ", wrong));
    }
  }

  private static Map<String, Config> configs(Admin kafka, List<String> names)
      throws ExecutionException, TimeoutException, InterruptedException {
    var resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    return kafka
        .describeConfigs(resources)
        .all()
        .get(TIMEOUT_MS, TimeUnit.MILLISECONDS)
        .entrySet()
        .stream()
        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
  }

  private static String setting(Map<String, Config> configs, String topic, String name) {
    return configs.get(topic).get(name).value();
  }

  /** A request names people; what it becomes on the dossiers' topics does not. */
  private static void sayIfKeptLonger(String present, NewTopic wanted) {
    var wantedMillis = wanted.configs().get(TopicConfig.RETENTION_MS_CONFIG);
    if (wantedMillis == null || wanted.name().equals(EVENTS)) {
      return;
    }
    long kept = Long.parseLong(present);
    long most = Long.parseLong(wantedMillis);
    if (kept < 0 || kept > most) {
      log.warn(
          "Topic {} keeps records that name people {}, and not {} days: set its {}={}",
          wanted.name(),
          kept < 0 ? "for ever" : "for %d days".formatted(Duration.ofMillis(kept).toDays()),
          Duration.ofMillis(most).toDays(),
          TopicConfig.RETENTION_MS_CONFIG,
          most);
    }
  }

  private static List<String> partitionsOf(TopicDescription present, NewTopic wanted) {
    int count = present.partitions().size();
    return count == wanted.numPartitions()
        ? List.of()
        : List.of(
            "Topic %s has %d partitions and motcua.events.partitions says %d: the order of a dossier's events hangs on their number. If the topic is right, set motcua.events.partitions=%d"
                .formatted(wanted.name(), count, wanted.numPartitions(), count));
  }

  private static List<String> policyOf(String present, NewTopic wanted) {
    var policy = wanted.configs().get(TopicConfig.CLEANUP_POLICY_CONFIG);
    return present.equals(policy)
        ? List.of()
        : List.of(
            "Topic %s has %s=%s and needs %s"
                .formatted(wanted.name(), TopicConfig.CLEANUP_POLICY_CONFIG, present, policy));
  }
}
