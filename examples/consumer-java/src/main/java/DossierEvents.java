import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints every event of every dossier once, in order, however often it comes and however often this
 * program is started. Arguments: the broker, and if they are not to be the usual ones, the file for
 * the state, the consumer group and the topic. It has no orderly end: what is right after a crash is
 * right after Ctrl-C.
 */
public final class DossierEvents {

  private final Path file;
  private final Map<String, Long> last = new HashMap<>();

  private DossierEvents(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      for (var line : Files.readAllLines(file)) {
        // the last line may be torn: a number that is cut short is smaller, and does no harm
        if (line.matches("[0-9a-f-]{36} [0-9]+")) {
          last.merge(line.substring(0, 36), Long.parseLong(line.substring(37)), Math::max);
        }
      }
    }
  }

  public static void main(String... args) throws IOException {
    var broker = args.length > 0 ? args[0] : "localhost:9092";
    var file = Path.of(args.length > 1 ? args[1] : "last-sequences.txt");
    var group = args.length > 2 ? args[2] : "dossier-events-example";
    var topic = args.length > 3 ? args[3] : "motcua.dossier.events.v1";
    new DossierEvents(file).run(broker, group, topic);
  }

  private void run(String broker, String group, String topic) throws IOException {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker,
            "group.id", group,
            // after a crash it is back at once, and not when the session of before has timed out
            "group.instance.id", "the-only-one",
            "auto.offset.reset", "earliest",
            "enable.auto.commit", false);
    var text = new StringDeserializer();
    try (var consumer = new KafkaConsumer<>(settings, text, text);
        var state = compacted()) {
      consumer.subscribe(List.of(topic));
      while (true) {
        for (var record : consumer.poll(Duration.ofSeconds(1))) {
          take(record, state);
        }
        // after the work, not before it: a crash between the two repeats, and repeats are dropped
        consumer.commitSync();
      }
    }
  }

  private void take(ConsumerRecord<String, String> event, Writer state) throws IOException {
    long sequence = Long.parseLong(header(event, "ce_sequence"));
    if (sequence <= last.getOrDefault(event.key(), 0L)) {
      return; // a repetition: the whole rule is in this line
    }
    System.out.println(
        String.join(" ", header(event, "ce_type"), event.key(), "" + sequence, event.value()));
    last.put(event.key(), sequence);
    state.write(event.key() + " " + sequence + "\n");
    state.flush();
  }

  private static String header(ConsumerRecord<?, ?> event, String name) {
    return new String(event.headers().lastHeader(name).value(), UTF_8);
  }

  /** Writes the file anew with a line for each dossier, and goes on at its end. */
  private Writer compacted() throws IOException {
    var next = file.resolveSibling(file.getFileName() + ".new");
    try (var writer = Files.newBufferedWriter(next)) {
      for (var dossier : last.entrySet()) {
        writer.write(dossier.getKey() + " " + dossier.getValue() + "\n");
      }
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    return Files.newBufferedWriter(file, StandardOpenOption.APPEND);
  }
}
