package vn.motcua.events.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.StatusChange;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Portal;
import vn.motcua.support.topics.Portal.Event;
import vn.motcua.support.topics.Portal.Mode;

/**
 * The requests of a dossier in every order, each twice, in one mode or the other: what comes of
 * them is the same.
 */
@ProcessTest
class PermutedRequestsProcessTest {

  /** All that a request could have changed. */
  private record Result(
      List<Status> statuses, List<String> papers, List<String> requests, List<String> dead) {}

  private static final String NOW = "2026-11-09T08:00:00+07:00";
  private static final Portal PORTAL = new Portal(TestServers.bootstrapServers());
  private static final Random RANDOM = new Random();

  @Autowired Journey.World world;
  @Autowired JdbcClient jdbc;
  @Autowired Components components;
  @Autowired RequestReceiver receiver;

  @BeforeAll
  static void seed() {
    long seed = Long.getLong("motcua.fault.seed", System.nanoTime());
    System.out.println("Requests are permuted with seed " + seed);
    RANDOM.setSeed(seed);
  }

  @AfterAll
  static void close() {
    PORTAL.close();
  }

  @BeforeEach
  void monday() {
    world.time().startAt(Journey.instant("2026-11-09T08:00"));
  }

  @Test
  void submissionSupplementAndPaymentGiveTheSameDossierInEveryOrder() {
    var dossiers = sendPermuted(List.of("submission", "supplement", "payment"));
    dossiers.forEach(this::work);

    var expected =
        new Result(
            List.of(
                Status.REGISTERED,
                Status.SUPPLEMENT_REQUESTED,
                Status.REGISTERED,
                Status.ACCEPTED,
                Status.PROCESSING,
                Status.PAYMENT_REQUIRED,
                Status.PROCESSING),
            List.of("declaration", "birth"),
            List.of("payment", "supplement"),
            List.of());
    dossiers.forEach(submission -> assertThat(result(submission)).isEqualTo(expected));
  }

  @Test
  void aWithdrawalEndsTheDossierInEveryOrder() {
    var dossiers = sendPermuted(List.of("submission", "supplement", "payment", "withdrawal"));
    var expected =
        new Result(
            List.of(Status.REGISTERED, Status.WITHDRAWN),
            List.of("declaration"),
            List.of("withdrawal"),
            List.of("payment NOT_AWAITED", "supplement NOT_AWAITED"));
    for (var submission : dossiers) {
      await(submission)
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(result(submission)).isEqualTo(expected));
    }
  }

  @Test
  void twoConsumersThatReadTheSameRequestsAtTheSameTimeChangeNothingTwice() {
    var group = "motcua-requests-zombie-" + UUID.randomUUID();
    var zombie = receiver.container(group);
    PORTAL.startAtTheEnd(group);
    zombie.start();
    try {
      var dossiers = sendPermuted(List.of("submission", "supplement", "payment"));
      PORTAL.awaitTaken(group, Duration.ofSeconds(60));
      dossiers.forEach(this::work);

      assertThat(dossiers.stream().map(this::result).distinct()).hasSize(1);
      assertThat(result(dossiers.get(0)).requests()).containsExactly("payment", "supplement");
    } finally {
      zombie.stop();
    }
  }

  /** Each permutation is a submission of its own; all of them are sent at once. */
  private List<String> sendPermuted(List<String> types) {
    var submissions = new ArrayList<String>();
    for (var order : permutations(types)) {
      var submission = "permuted:" + UUID.randomUUID();
      submissions.add(submission);
      var events = order.stream().map(type -> event(type, submission)).toList();
      twice(events)
          .forEach(
              event -> PORTAL.send(event.in(RANDOM.nextBoolean() ? Mode.BINARY : Mode.STRUCTURED)));
    }
    PORTAL.awaitTaken("motcua-requests", Duration.ofSeconds(60));
    return submissions;
  }

  /** The first occurrences keep their order; the second ones come anywhere after them. */
  private static List<Event> twice(List<Event> events) {
    var all = new ArrayList<>(events);
    for (var event : events) {
      int first = all.indexOf(event);
      all.add(first + 1 + RANDOM.nextInt(all.size() - first), event);
    }
    return all;
  }

  private static Event event(String type, String submission) {
    return switch (type) {
      case "submission" -> Portal.submission(submission, NOW);
      case "supplement" -> Portal.supplement(submission, NOW);
      case "payment" -> Portal.payment(submission, "T-1", NOW);
      default -> Portal.withdrawal(submission, NOW);
    };
  }

  private static <T> List<List<T>> permutations(List<T> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    return IntStream.range(0, items.size())
        .boxed()
        .flatMap(
            n -> {
              var rest = new ArrayList<>(items);
              var head = Collections.singletonList(rest.remove((int) n));
              return permutations(rest).stream()
                  .map(
                      tail -> {
                        var whole = new ArrayList<>(head);
                        whole.addAll(tail);
                        return (List<T>) whole;
                      });
            })
        .toList();
  }

  /** The office asks for the supplement, accepts, and asks for the payment. */
  private void work(String submission) {
    complete(submission, "tiepnhan", "userTask_checkPapers", "checkOutcome", "SUPPLEMENT");
    complete(submission, "tiepnhan", "userTask_checkSupplement", "supplementOutcome", "ACCEPT");
    complete(submission, "tuphap", "userTask_verify", "verifyOutcome", "PAYMENT");
    await(submission).until(() -> dossier(submission).status() == Status.PROCESSING);
  }

  private void complete(String submission, String account, String task, String name, String value) {
    var id = dossier(submission).id();
    await(task + " of " + submission)
        .atMost(Duration.ofSeconds(20))
        .until(() -> world.office().openTasks(id).contains(task));
    var values = new HashMap<String, Object>(Map.of(name, value, "note", "Thiếu giấy tờ"));
    world.office().complete(account, id, task, values);
  }

  private Dossier dossier(String submission) {
    return world.dossiers().bySubmission(submission).orElseThrow();
  }

  private Result result(String submission) {
    var id = dossier(submission).id();
    return new Result(
        world.dossiers().record(id).stream().map(StatusChange::status).toList(),
        components.of(id).stream().map(paper -> paper.component().code()).toList(),
        jdbc.sql("SELECT kind FROM applicant_request WHERE dossier_id = ? ORDER BY kind")
            .param(id)
            .query(String.class)
            .list(),
        PORTAL.deadLetters(submission).stream()
            .map(letter -> kind(letter.value()) + " " + Portal.header(letter, "motcua-error-code"))
            .distinct()
            .sorted()
            .toList());
  }

  private static String kind(byte[] value) {
    return new String(value, StandardCharsets.UTF_8).contains("amount") ? "payment" : "supplement";
  }
}
