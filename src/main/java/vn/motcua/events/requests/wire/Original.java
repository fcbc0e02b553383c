package vn.motcua.events.requests.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A record as it came, byte for byte. It prints as nothing, so that no log shows it. */
public record Original(byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {

  /** A header; its name is the sender's word too. */
  public record Header(String name, byte @Nullable [] value) {

    @Override
    public String toString() {
      return "Header[not shown]";
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  public static Original of(ConsumerRecord<byte[], byte[]> record) {
    var headers =
        StreamSupport.stream(record.headers().spliterator(), false)
            .map(header -> new Header(header.key(), header.value()))
            .toList();
    return new Original(record.key(), record.value(), headers);
  }

  /** The inverse of {@link #toBytes()}. */
  public static Original of(byte[] bytes) {
    try {
      return JSON.readValue(bytes, Original.class);
    } catch (IOException e) {
      throw new IllegalStateException("A kept request cannot be read");
    }
  }

  public byte[] toBytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same record for another topic, with the time at which it is sent. */
  public ProducerRecord<byte[], byte[]> on(String topic) {
    var all = new RecordHeaders();
    headers.forEach(header -> all.add(header.name(), header.value()));
    return new ProducerRecord<>(topic, null, null, key, value, all);
  }

  /** The values of a header, in their order. */
  public List<Header> headers(String name) {
    return headers.stream().filter(header -> header.name().equals(name)).toList();
  }

  @Override
  public String toString() {
    return "Original[not shown]";
  }
}
