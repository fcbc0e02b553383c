package vn.motcua.events.requests;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.motcua.support.Office;
import vn.motcua.support.topics.Portal;
import vn.motcua.support.topics.Portal.Event;

/** Makes requests that can never succeed, each of them from a good one, and no two the same. */
final class BadRequests {

  private static final String NOW = "2026-11-09T08:00:00+07:00";
  private static final int TOPIC_LIMIT = 1024 * 1024;
  private static final List<String> REQUIRED =
      List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "content-type");

  /** What no field of any request takes, in place of its value. */
  private static final List<String> WRONG_VALUES =
      List.of(
          "true",
          "[[\"" + Office.PLANTED_IDENTITY + "\"]]",
          "{\"" + Office.PLANTED_IDENTITY + "\": 1}",
          "\"\\u0000\"",
          "\"" + Office.PLANTED_IDENTITY + "\\ud800\"",
          "-1." + Office.PLANTED_IDENTITY);

  private final Random random;
  private final List<UnaryOperator<ProducerRecord<byte[], byte[]>>> faults =
      List.of(
          this::truncated,
          this::wrongType,
          this::wrongType,
          this::doubledField,
          this::unknownField,
          this::missingField,
          this::trailing,
          this::deep,
          this::encoded,
          this::byteOrderMark,
          this::withoutValue,
          this::otherKey,
          this::junk,
          this::missingHeader,
          this::doubledHeader,
          this::oversizedHeader,
          this::junkHeader,
          this::unknownType,
          this::unknownProcedure,
          this::wrongAgency,
          this::future,
          this::plantedAmongTheIds);

  BadRequests(Random random) {
    this.random = random;
  }

  ProducerRecord<byte[], byte[]> next() {
    // some hundreds of them would fill the disk
    if (random.nextInt(1000) == 0) {
      return huge(good().binary());
    }
    return faults.get(random.nextInt(faults.size())).apply(good().binary());
  }

  private Event good() {
    var submission = UUID.randomUUID().toString();
    return switch (random.nextInt(4)) {
      case 0 -> Portal.submission(submission, NOW);
      case 1 -> Portal.supplement(submission, NOW);
      case 2 -> Portal.payment(submission, "T-1", NOW);
      default -> Portal.withdrawal(submission, NOW);
    };
  }

  private ProducerRecord<byte[], byte[]> submission() {
    return Portal.submission(UUID.randomUUID().toString(), NOW).binary();
  }

  private ProducerRecord<byte[], byte[]> truncated(ProducerRecord<byte[], byte[]> good) {
    return with(good, Arrays.copyOf(good.value(), random.nextInt(good.value().length)));
  }

  private ProducerRecord<byte[], byte[]> wrongType(ProducerRecord<byte[], byte[]> good) {
    var fields = text(good).split("(?<=\":)(?=[\"\\[{\\d])");
    int wrong = 1 + random.nextInt(fields.length - 1);
    var value = WRONG_VALUES.get(random.nextInt(WRONG_VALUES.size()));
    // what stood there becomes the value of a field that is none
    fields[wrong] = value + ",\"" + Office.PLANTED_IDENTITY + "\":" + fields[wrong];
    return with(good, String.join("", fields));
  }

  private ProducerRecord<byte[], byte[]> doubledField(ProducerRecord<byte[], byte[]> good) {
    return with(good, text(good).replaceFirst("\\{(\"[^,]*),", "{$1,$1,"));
  }

  private ProducerRecord<byte[], byte[]> unknownField(ProducerRecord<byte[], byte[]> good) {
    var name = random.nextBoolean() ? Office.PLANTED_IDENTITY : "field" + random.nextInt();
    var value = random.nextBoolean() ? "\"" + Office.PLANTED_NAME + "\"" : "null";
    return with(good, text(good).replaceFirst("\\{", "{\"" + name + "\":" + value + ","));
  }

  private ProducerRecord<byte[], byte[]> missingField(ProducerRecord<byte[], byte[]> good) {
    return with(good, text(good).replaceFirst("\"submissionId\":\"[^\"]*\",", ""));
  }

  private ProducerRecord<byte[], byte[]> trailing(ProducerRecord<byte[], byte[]> good) {
    return with(good, text(good) + Office.PLANTED_IDENTITY);
  }

  private ProducerRecord<byte[], byte[]> deep(ProducerRecord<byte[], byte[]> good) {
    int depth = 20 + random.nextInt(20_000);
    var open = random.nextBoolean() ? "[" : "{\"a\":";
    return with(good, open.repeat(depth));
  }

  private ProducerRecord<byte[], byte[]> huge(ProducerRecord<byte[], byte[]> good) {
    int room = TOPIC_LIMIT - good.value().length - 2000 - random.nextInt(2000);
    var many = (Office.PLANTED_IDENTITY + " ").repeat(room / 13);
    return with(good, text(good).replaceFirst("\\{", "{\"a\":\"" + many + "\","));
  }

  private ProducerRecord<byte[], byte[]> encoded(ProducerRecord<byte[], byte[]> good) {
    var charset = List.of("UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32").get(random.nextInt(4));
    return random.nextInt(3) > 0
        ? with(good, text(good).getBytes(Charset.forName(charset)))
        : with(
            good,
            text(good).replaceFirst("\\{", "{\"é\":1,").getBytes(StandardCharsets.ISO_8859_1));
  }

  private ProducerRecord<byte[], byte[]> byteOrderMark(ProducerRecord<byte[], byte[]> good) {
    return with(good, "\uFEFF" + text(good));
  }

  private ProducerRecord<byte[], byte[]> withoutValue(ProducerRecord<byte[], byte[]> good) {
    return with(good, (byte[]) null);
  }

  private ProducerRecord<byte[], byte[]> otherKey(ProducerRecord<byte[], byte[]> good) {
    var keys = new byte[][] {null, {}, {-1, 0}, bytes(Office.PLANTED_IDENTITY), new byte[10_000]};
    var key = keys[random.nextInt(keys.length)];
    return new ProducerRecord<>(good.topic(), null, null, key, good.value(), good.headers());
  }

  private ProducerRecord<byte[], byte[]> junk(ProducerRecord<byte[], byte[]> good) {
    var junk = new byte[1 + random.nextInt(2000)];
    random.nextBytes(junk);
    return with(good, junk);
  }

  private ProducerRecord<byte[], byte[]> missingHeader(ProducerRecord<byte[], byte[]> good) {
    good.headers().remove(required());
    return good;
  }

  private ProducerRecord<byte[], byte[]> doubledHeader(ProducerRecord<byte[], byte[]> good) {
    var name = required();
    good.headers().add(name, good.headers().lastHeader(name).value());
    return good;
  }

  private ProducerRecord<byte[], byte[]> oversizedHeader(ProducerRecord<byte[], byte[]> good) {
    var name = random.nextBoolean() ? required() : "ce_" + Office.PLANTED_IDENTITY;
    good.headers().remove(name);
    Portal.header(good, name, Office.PLANTED_IDENTITY.repeat(100 + random.nextInt(200)));
    return good;
  }

  private ProducerRecord<byte[], byte[]> junkHeader(ProducerRecord<byte[], byte[]> good) {
    var name = required();
    good.headers().remove(name);
    var values = new byte[][] {null, {}, {-1, -2}, bytes("\u0000" + Office.PLANTED_IDENTITY)};
    good.headers().add(name, values[random.nextInt(values.length)]);
    return good;
  }

  private ProducerRecord<byte[], byte[]> unknownType(ProducerRecord<byte[], byte[]> good) {
    good.headers().remove("ce_type");
    Portal.header(good, "ce_type", "vn.motcua.request." + Office.PLANTED_IDENTITY);
    return good;
  }

  private ProducerRecord<byte[], byte[]> unknownProcedure(ProducerRecord<byte[], byte[]> good) {
    return changed("procedureCode", Office.PLANTED_IDENTITY);
  }

  private ProducerRecord<byte[], byte[]> wrongAgency(ProducerRecord<byte[], byte[]> good) {
    return changed("agencyCode", Office.PLANTED_IDENTITY);
  }

  private ProducerRecord<byte[], byte[]> future(ProducerRecord<byte[], byte[]> good) {
    return with(
        good, text(good).replace("2026-11-09", "%d-11-09".formatted(2027 + random.nextInt(7000))));
  }

  private ProducerRecord<byte[], byte[]> plantedAmongTheIds(ProducerRecord<byte[], byte[]> good) {
    good.headers().remove("ce_id").remove("ce_source");
    Portal.header(good, "ce_id", Office.PLANTED_IDENTITY);
    Portal.header(good, "ce_source", "/" + Office.PLANTED_IDENTITY);
    return missingField(good);
  }

  private ProducerRecord<byte[], byte[]> changed(String field, String value) {
    var good = Portal.submission(UUID.randomUUID().toString(), NOW);
    Map<String, Object> data = new LinkedHashMap<>(good.data());
    data.put(field, value);
    return new Event(good.id(), good.type(), data).binary();
  }

  private String required() {
    return REQUIRED.get(random.nextInt(REQUIRED.size()));
  }

  private static ProducerRecord<byte[], byte[]> with(
      ProducerRecord<byte[], byte[]> record, String value) {
    return with(record, bytes(value));
  }

  private static ProducerRecord<byte[], byte[]> with(
      ProducerRecord<byte[], byte[]> record, byte[] value) {
    return new ProducerRecord<>(record.topic(), null, null, record.key(), value, record.headers());
  }

  private static String text(ProducerRecord<byte[], byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
