package vn.motcua.events.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Status;
import vn.motcua.events.requests.deadletters.DeadLetters;
import vn.motcua.events.requests.wire.ErrorCode;
import vn.motcua.support.Journey;
import vn.motcua.support.Office;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Portal;

/** Thousands of requests that can never succeed, and what is left of each. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class BadRequestsIT {

  private static final int REQUESTS = Integer.getInteger("motcua.fault.requests", 10_000);
  private static final List<String> OURS = List.of("motcua-error-code", "motcua-error-detail");

  @Autowired Journey.World world;
  @Autowired JdbcClient jdbc;
  @Autowired LoggingSystem logging;

  /** A line for each would be most of the build's output; it has the code and the detail. */
  @BeforeEach
  void beShort() {
    logging.setLogLevel(DeadLetters.class.getName(), LogLevel.WARN);
  }

  @AfterEach
  void beAsBefore() {
    logging.setLogLevel(DeadLetters.class.getName(), null);
  }

  @Test
  void eachIsADeadLetterAsItCameAndNoneDoesAnything(CapturedOutput log) {
    world.time().startAt(Journey.instant("2026-11-09T08:00"));
    long seed = Long.getLong("motcua.fault.seed", System.nanoTime());
    System.out.printf("%d bad requests with seed %d%n", REQUESTS, seed);
    var bad = new BadRequests(new Random(seed));
    try (var portal = new Portal(TestServers.bootstrapServers())) {
      portal.send(Portal.submission("before:" + seed, "2026-11-09T08:00:00+07:00")).awaitTaken();
      long dossiers = count("dossier");
      long processes = processes();
      int lettersBefore = portal.deadLetters().size();

      var begin = Instant.now();
      var sent = new ArrayList<ProducerRecord<byte[], byte[]>>();
      for (int n = 0; n < REQUESTS; n++) {
        var request = bad.next();
        // how this test finds its letter
        Portal.header(request, "test-no", seed + "/" + n);
        sent.add(request);
        portal.send(request);
      }
      var good = "after:" + UUID.randomUUID();
      portal.send(Portal.submission(good, "2026-11-09T08:00:00+07:00"));
      portal.awaitTaken("motcua-requests", Duration.ofMinutes(3));
      System.out.printf("taken after %d s%n", Duration.between(begin, Instant.now()).toSeconds());

      assertThat(world.dossiers().bySubmission(good))
          .hasValueSatisfying(d -> assertThat(d.status()).isEqualTo(Status.REGISTERED));
      assertThat(count("dossier")).isEqualTo(dossiers + 1);
      assertThat(processes()).isEqualTo(processes + 1);
      assertThat(
              jdbc.sql("SELECT count(*) FROM inbox WHERE source = '/' || ?")
                  .param(Office.PLANTED_IDENTITY)
                  .query(Long.class)
                  .single())
          .isZero();

      var letters = portal.deadLetters();
      assertThat(letters).hasSize(lettersBefore + REQUESTS);
      var byNumber =
          letters.stream()
              .filter(letter -> Portal.header(letter, "test-no") != null)
              .collect(
                  Collectors.toMap(
                      letter -> Portal.header(letter, "test-no"), Function.identity()));
      for (int n = 0; n < REQUESTS; n++) {
        isAsSent(byNumber.get(seed + "/" + n), sent.get(n));
      }
      System.out.println(byCode(byNumber.values().stream().toList()));
    }
    assertThat(log.getAll())
        .doesNotContain(Office.PLANTED_IDENTITY, Office.PLANTED_NAME, "045012349876");
  }

  private static void isAsSent(
      ConsumerRecord<byte[], byte[]> letter, ProducerRecord<byte[], byte[]> sent) {
    // plain comparisons: an assertion for each would take longer than the application
    if (!Arrays.equals(letter.key(), sent.key())
        || !Arrays.equals(letter.value(), sent.value())
        || !theirs(letter.headers()).equals(theirs(sent.headers()))) {
      throw new AssertionError("Not as it was sent: " + letter);
    }
    var code = ErrorCode.valueOf(Portal.header(letter, OURS.get(0)));
    var detail = Portal.header(letter, OURS.get(1));
    if (code == ErrorCode.FAILED || detail.isBlank() || tells(detail)) {
      throw new AssertionError(code + " " + detail + " of " + letter);
    }
  }

  private static boolean tells(String detail) {
    return detail.contains(Office.PLANTED_IDENTITY)
        || detail.contains(Office.PLANTED_NAME)
        || detail.contains("045012349876")
        || detail.chars().anyMatch(Character::isISOControl);
  }

  private static List<String> theirs(Headers headers) {
    return Arrays.stream(headers.toArray())
        .filter(header -> !OURS.contains(header.key()))
        .map(header -> header.key() + Arrays.toString(header.value()))
        .toList();
  }

  private static TreeMap<String, Long> byCode(List<ConsumerRecord<byte[], byte[]>> letters) {
    return letters.stream()
        .map(letter -> Portal.header(letter, OURS.get(0)))
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
  }

  private long processes() {
    return jdbc.sql(
            "SELECT count(*) FROM act_ru_execution WHERE business_key_ IS NOT NULL"
                + " AND super_exec_ IS NULL AND parent_id_ IS NULL")
        .query(Long.class)
        .single();
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
