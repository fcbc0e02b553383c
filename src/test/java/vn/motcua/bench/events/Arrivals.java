package vn.motcua.bench.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/**
 * A plain consumer of the events topic, on a thread of its own, from the present end on: when each
 * dossier's latest event came, and whether all came in sequence.
 */
class Arrivals implements AutoCloseable {

  private static final String TOPIC = "motcua.dossier.events.v1";

  /** The latest event of a dossier; {@code nanos} as {@link System#nanoTime()} counts. */
  record Latest(long sequence, long nanos) {}

  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread = new Thread(this::read, "arrivals");
  private final Map<UUID, Latest> latest = new ConcurrentHashMap<>();
  private volatile int events;
  private volatile int twice;
  private volatile int outOfSequence;
  private volatile boolean ends;

  Arrivals(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "fetch.min.bytes", 1),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        Awaitility.await("the topic")
            .atMost(Duration.ofSeconds(30))
            .until(this::partitions, found -> !found.isEmpty());
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position); // else the end is looked up with the first poll
    thread.start();
  }

  Map<UUID, Latest> latest() {
    return latest;
  }

  /** How many events came for the first time. */
  int events() {
    return events;
  }

  /** How many came again. */
  int twice() {
    return twice;
  }

  int outOfSequence() {
    return outOfSequence;
  }

  private List<TopicPartition> partitions() {
    return consumer.partitionsFor(TOPIC).stream()
        .map(partition -> new TopicPartition(TOPIC, partition.partition()))
        .toList();
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread writes
  private void read() {
    while (!ends) {
      var records = consumer.poll(Duration.ofMillis(100));
      long now = System.nanoTime();
      for (var record : records) {
        var header = record.headers().lastHeader("ce_sequence").value();
        long sequence = Long.parseLong(new String(header, StandardCharsets.US_ASCII));
        var before = latest.get(UUID.fromString(record.key()));
        long expected = before == null ? 1 : before.sequence() + 1;
        if (sequence < expected) {
          twice++;
        } else {
          latest.put(UUID.fromString(record.key()), new Latest(sequence, now));
          outOfSequence += sequence == expected ? 0 : 1;
          events++;
        }
      }
    }
    consumer.close();
  }

  @Override
  public void close() throws InterruptedException {
    ends = true;
    thread.join();
  }
}
