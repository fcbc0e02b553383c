package vn.motcua.fault;

import static java.time.temporal.TemporalAdjusters.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import vn.motcua.fault.process.HttpOffice;
import vn.motcua.fault.process.HttpOffice.Step;
import vn.motcua.fault.process.ShiftedNodes;
import vn.motcua.fault.process.ShiftedNodes.Node;
import vn.motcua.local.LocalServers;
import vn.motcua.support.topics.Topic;
import vn.motcua.support.topics.Topic.Message;

/**
 * The rungs on two running nodes with real timers: each is reached once in each period of the
 * clock, whatever happens around its instant.
 */
@Tag("fault")
@Tag("long")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class RungIT {

  private static final int KILLS = Integer.getInteger("motcua.fault.rounds", 5) * 2 / 5;
  private static final int DOSSIERS = 8;
  // longer than a dead node keeps the jobs it had taken
  private static final Duration LOCK_OVER = Duration.ofSeconds(61);
  private static final Step ACCEPT = HttpOffice.WAY.get(0);
  private static final Step SUPPLEMENT =
      new Step(
          "tuphap",
          "userTask_verify",
          Map.of("verifyOutcome", "SUPPLEMENT", "note", "Thiếu giấy khai sinh"),
          5);

  private static Path folder;
  private static LocalServers servers;
  private static ShiftedNodes nodes;
  private static Node first;
  private static Node second;
  private static Topic topic;

  @BeforeAll
  static void start() throws IOException {
    folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/rungs")), "run");
    servers = LocalServers.throwaway();
    nodes = new ShiftedNodes(folder.toAbsolutePath(), servers.springProperties());
    nodes.set(Instant.parse("2026-01-02T01:00:00Z"));
    first = nodes.add();
    second = nodes.add();
    first.start();
    first.awaitReady();
    second.start();
    second.awaitReady();
    topic = new Topic(servers.bootstrapServers(), "motcua.dossier.events.v1");
  }

  @AfterAll
  static void end() throws Exception {
    topic.close();
    nodes.close();
    servers.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  @BeforeEach
  void nextMonday() throws IOException {
    var monday = nodes.now().toLocalDate().with(next(DayOfWeek.MONDAY));
    nodes.set(monday.atTime(LocalTime.of(8, 0)).toInstant(nodes.now().getOffset()));
  }

  @Test
  void aSupplementRequestedAMinuteBeforeTheRungKeepsItForTheNextPeriod() throws Exception {
    var watched = accepted();
    var witness = accepted();
    nodes.set(instant(watched, "atRiskAt").minusSeconds(60));
    assertThat(first.office().take(watched, SUPPLEMENT)).isTrue();

    nodes.set(instant(witness, "dueAt").plusSeconds(60));
    // the job executor has come by at both instants: it fired those of the other dossier
    await().until(() -> types(witness).contains("deadline-missed"));
    assertThat(types(witness)).endsWith("deadline-at-risk", "deadline-missed");
    assertThat(types(watched)).containsOnly("status-changed");

    nextMonday();
    second.office().supplement(watched);
    var atRisk = instant(watched, "atRiskAt");
    nodes.set(atRisk.minusSeconds(2));
    await().until(() -> types(watched).contains("deadline-at-risk"));
    assertThat(occurredAt(watched, "deadline-at-risk")).isAfterOrEqualTo(atRisk);
    nodes.set(instant(watched, "dueAt").plusSeconds(1));
    await().until(() -> types(watched).contains("deadline-missed"));
    assertThat(types(watched))
        .filteredOn(type -> !type.equals("status-changed"))
        .containsExactly("deadline-moved", "deadline-at-risk", "deadline-missed");
  }

  @Test
  void aSupplementRequestedInTheInstantOfTheRungIsNeverRefused() throws Exception {
    var dossiers = accepted(DOSSIERS);
    var atRisk = instant(dossiers.get(0), "atRiskAt");
    nodes.set(atRisk.minusMillis(300));
    var officers = Executors.newFixedThreadPool(4);
    try {
      var requests =
          IntStream.range(0, DOSSIERS)
              .<Callable<Boolean>>mapToObj(n -> () -> office(n).take(dossiers.get(n), SUPPLEMENT))
              .toList();
      for (var request : officers.invokeAll(requests)) {
        assertThat(request.get()).isTrue();
      }
    } finally {
      officers.shutdown();
    }
    nodes.set(atRisk.plus(Duration.ofHours(1)));
    var early = dossiers.stream().filter(dossier -> types(dossier).contains("deadline-at-risk"));
    System.out.printf(
        "Of %d supplements requested around the rung, %d came after it%n", DOSSIERS, early.count());
    nextMonday();
    for (var dossier : dossiers) {
      assertThat(statuses(dossier)).containsExactly(1, 2, 4, 5);
      first.office().supplement(dossier);
    }
    nodes.set(instant(dossiers.get(DOSSIERS - 1), "dueAt").plusSeconds(60));
    for (var dossier : dossiers) {
      await(dossier.toString()).until(() -> types(dossier).contains("deadline-missed"));
      var all = types(dossier);
      assertThat(all.subList(all.indexOf("deadline-moved"), all.size()))
          .containsExactly("deadline-moved", "deadline-at-risk", "deadline-missed");
      assertThat(all.subList(0, all.indexOf("deadline-moved")))
          .filteredOn(type -> !type.equals("status-changed"))
          .isIn(List.of(), List.of("deadline-at-risk"));
    }
  }

  @Test
  void aNodeKilledAroundARungCostsNoneAndDoublesNone() throws Exception {
    long seed = System.nanoTime();
    System.out.printf("%d kills around a rung with seed %d%n", KILLS, seed);
    var random = new Random(seed);
    var all = new ArrayList<UUID>();
    for (int kill = 0; kill < KILLS; kill += 2) {
      nextMonday();
      var dossiers = accepted(DOSSIERS);
      all.addAll(dossiers);
      killAt(instant(dossiers.get(0), "atRiskAt"), "deadline-at-risk", dossiers, random);
      killAt(instant(dossiers.get(0), "dueAt"), "deadline-missed", dossiers, random);
    }
    int redelivered = topic.messages().size() - (int) ids(topic.messages()).distinct().count();
    System.out.printf(
        "%d kills: %d dossiers, each rung once on the topic; %d events came twice, by one id%n",
        KILLS, all.size(), redelivered);
    for (var dossier : all) {
      assertThat(types(dossier))
          .containsExactly(
              "status-changed",
              "status-changed",
              "status-changed",
              "deadline-at-risk",
              "deadline-missed");
    }
  }

  private void killAt(Instant rung, String type, List<UUID> dossiers, Random random)
      throws Exception {
    var victim = random.nextBoolean() ? first : second;
    var other = victim == first ? second : first;
    boolean alone = random.nextBoolean();
    if (alone) {
      other.kill();
    }
    nodes.set(rung.minusMillis(300));
    var pause = Duration.ofMillis(300 + random.nextInt(600));
    await().pollDelay(pause).until(() -> true);
    long before = dossiers.stream().filter(dossier -> types(dossier).contains(type)).count();
    victim.kill();
    victim.start();
    if (alone) {
      other.start();
      other.awaitReady();
    }
    victim.awaitReady();
    nodes.set(rung.plus(LOCK_OVER));
    for (var dossier : dossiers) {
      await(type + " of " + dossier)
          .atMost(Duration.ofSeconds(30))
          .until(() -> types(dossier).contains(type));
      assertThat(occurredAt(dossier, type)).isAfterOrEqualTo(rung);
    }
    System.out.printf(
        "Killed %s%d ms from the rung: %d of %d had been told%n",
        alone ? "the only node " : "one of two ", pause.toMillis() - 300, before, dossiers.size());
  }

  private static HttpOffice office(int n) {
    return (n % 2 == 0 ? first : second).office();
  }

  private static UUID accepted() throws IOException {
    var dossier = first.office().submit(UUID.randomUUID().toString()).dossier();
    assertThat(first.office().take(dossier, ACCEPT)).isTrue();
    return dossier;
  }

  private static List<UUID> accepted(int count) throws IOException {
    var dossiers = new ArrayList<UUID>();
    while (dossiers.size() < count) {
      dossiers.add(accepted());
    }
    return dossiers;
  }

  private static Instant instant(UUID dossier, String name) throws IOException {
    return OffsetDateTime.parse(first.office().deadline(dossier).get(name).asText()).toInstant();
  }

  /** First occurrences alone: an event may come again, with its id. */
  private static List<Message> messages(UUID dossier) {
    var seen = new HashSet<String>();
    return topic.messages().stream()
        .filter(message -> message.key().equals(dossier.toString()))
        .filter(message -> seen.add(message.headers().get("ce_id")))
        .toList();
  }

  private static Stream<String> ids(List<Message> messages) {
    return messages.stream().map(message -> message.headers().get("ce_id"));
  }

  private static List<String> types(UUID dossier) {
    return messages(dossier).stream().map(Message::type).toList();
  }

  private static List<Integer> statuses(UUID dossier) {
    return messages(dossier).stream()
        .filter(message -> message.type().equals("status-changed"))
        .map(Message::status)
        .toList();
  }

  private static Instant occurredAt(UUID dossier, String type) {
    return messages(dossier).stream()
        .filter(message -> message.type().equals(type))
        .map(message -> OffsetDateTime.parse(message.body().get("occurredAt").asText()))
        .findFirst()
        .orElseThrow()
        .toInstant();
  }
}
