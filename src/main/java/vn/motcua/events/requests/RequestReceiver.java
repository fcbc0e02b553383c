package vn.motcua.events.requests;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.ExponentialBackOff;
import vn.motcua.events.relay.Topics;
import vn.motcua.events.requests.wire.RequestTopics;
import vn.motcua.events.requests.wire.RequestsProperties;

/**
 * Keeps the consumers of requests running: begins when Kafka can be reached, without holding up the
 * application's start, and begins anew if one of them has ended.
 */
@Component
class RequestReceiver implements SmartLifecycle {

  static final String GROUP = "motcua-requests";

  private static final Logger log = LoggerFactory.getLogger(RequestReceiver.class);
  private static final Duration LOOK = Duration.ofSeconds(3);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int FEW = 50;

  private final KafkaProperties kafka;
  private final Topics topics;
  private final RequestsProperties properties;
  private final RequestListener listener;
  private final MeterRegistry registry;
  private @Nullable ConcurrentMessageListenerContainer<byte[], byte[]> container;
  private volatile @Nullable ScheduledExecutorService thread;
  private boolean told;
  private volatile @Nullable String trouble = "Kafka was not reached yet";

  RequestReceiver(
      KafkaProperties kafka,
      Topics topics,
      RequestsProperties properties,
      RequestListener listener,
      MeterRegistry registry) {
    this.kafka = kafka;
    this.topics = topics;
    this.properties = properties;
    this.listener = listener;
    this.registry = registry;
  }

  /** Why no request is taken, in words; null while they are. */
  @Nullable String trouble() {
    return trouble;
  }

  @Override
  public void start() {
    var started =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var named = new Thread(work, "request-receiver");
              named.setDaemon(true);
              return named;
            });
    started.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    thread = started;
  }

  @Override
  public void stop() {
    var ending = thread;
    thread = null;
    if (ending != null) {
      ending.shutdownNow();
      end();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  // whatever is thrown here would end the schedule for good
  private synchronized void look() {
    try {
      var present = container;
      if (thread != null && (present == null || !present.isInExpectedState())) {
        end();
        begin();
      }
    } catch (RuntimeException | Topics.UnusableException e) {
      trouble = e.getMessage();
      log.debug("No consumers", e);
      if (!told) {
        log.warn("Requests wait: {}", e.getMessage());
        told = true;
      }
    }
  }

  private void begin() throws Topics.UnusableException {
    topics.ensure();
    var begun = container(GROUP);
    begun.start();
    container = begun;
    told = false;
    trouble = null;
  }

  private synchronized void end() {
    var ending = container;
    container = null;
    if (ending != null) {
      ending.stop();
    }
  }

  ConcurrentMessageListenerContainer<byte[], byte[]> container(String group) {
    var settings = new ContainerProperties(RequestTopics.REQUESTS);
    settings.setGroupId(group);
    settings.setMessageListener(listener);
    settings.setAckMode(ContainerProperties.AckMode.MANUAL);
    settings.setAuthExceptionRetryInterval(LONGEST_PAUSE);
    var container = new ConcurrentMessageListenerContainer<>(consumers(), settings);
    container.setBeanName(group);
    container.setConcurrency(properties.consumers());
    container.setCommonErrorHandler(tryAgain());
    return container;
  }

  private DefaultKafkaConsumerFactory<byte[], byte[]> consumers() {
    var settings = new HashMap<>(kafka.buildConsumerProperties(null));
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, FEW);
    // how long the requests of a killed node wait for another
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    var consumers =
        new DefaultKafkaConsumerFactory<>(
            settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumers.addListener(new MicrometerConsumerListener<>(registry));
    return consumers;
  }

  /** For ever, and with the records behind it waiting: a later request may build on this one. */
  private static DefaultErrorHandler tryAgain() {
    var pauses = new ExponentialBackOff(100, 2);
    pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
    var handler = new DefaultErrorHandler(pauses);
    // the listener has said it
    handler.setLogLevel(KafkaException.Level.DEBUG);
    return handler;
  }
}
