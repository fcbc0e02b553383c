package vn.motcua.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import vn.motcua.fault.process.ShiftedNodes;
import vn.motcua.local.LocalServers;
import vn.motcua.support.topics.Portal;
import vn.motcua.support.topics.Portal.Event;

/** Nodes that are killed while they take requests: each request is applied once all the same. */
@Tag("fault")
@Tag("long")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledRequestsIT {

  private static final int KILLS = Integer.getInteger("motcua.fault.rounds", 2) / 2;
  private static final int DOSSIERS = 40;
  private static final String NOW = "2026-11-09T08:00:00+07:00";

  private Path folder;
  private LocalServers servers;
  private ShiftedNodes nodes;

  @BeforeEach
  void start() throws IOException {
    folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/requests")), "run");
    servers = LocalServers.throwaway();
    var settings = new HashMap<>(servers.springProperties());
    settings.put("motcua.requests.sweep", "1s");
    nodes = new ShiftedNodes(folder.toAbsolutePath(), settings);
    nodes.set(Instant.parse("2026-11-09T01:00:00Z"));
  }

  @AfterEach
  void end() throws Exception {
    nodes.close();
    servers.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void eachRequestIsAppliedOnceHoweverOftenANodeIsKilled() throws Exception {
    long seed = System.nanoTime();
    System.out.printf("%d kills among requests with seed %d%n", KILLS, seed);
    var random = new Random(seed);
    var both = List.of(nodes.add(), nodes.add());
    both.get(0).start();
    both.get(0).awaitReady();
    both.get(1).start();
    both.get(1).awaitReady();
    var expected = new HashMap<String, List<Integer>>();
    try (var portal = new Portal(servers.bootstrapServers())) {
      for (int kill = 0; kill < KILLS; kill++) {
        requests(random, expected).forEach(portal::send);
        var victim = both.get(random.nextInt(2));
        var pause = Duration.ofMillis(50 + random.nextInt(1500));
        await().pollDelay(pause).until(() -> true);
        victim.kill();
        System.out.printf("Killed a node after %d ms%n", pause.toMillis());
        if (kill < KILLS - 1) {
          victim.start();
          victim.awaitReady();
        }
      }
      // the other node takes over when the session of the killed one has timed out
      portal.awaitTaken("motcua-requests", Duration.ofMinutes(2));

      var audit = new Audit(servers.jdbcUrl(), servers.bootstrapServers());
      await("the same statuses")
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(audit.statusesBySubmission()).isEqualTo(expected));
      audit.nothingIsHalf();
      audit.awaitDrained();
      audit.theTopicsTellTheDatabase();
      assertThat(audit.requestsBySubmission())
          .containsExactlyInAnyOrderElementsOf(
              expected.entrySet().stream()
                  .filter(dossier -> dossier.getValue().contains(7))
                  .map(Map.Entry::getKey)
                  .toList());
      // of the withdrawn ones the payment, which came early or late; else what is no request
      assertThat(portal.deadLetters())
          .extracting(letter -> new String(letter.key(), StandardCharsets.UTF_8))
          .containsAll(expected.keySet());
    }
  }

  /** Of some dossiers, each request twice and in any order. */
  private static List<Event> requests(Random random, Map<String, List<Integer>> expected) {
    var all = new ArrayList<Event>();
    for (int n = 0; n < DOSSIERS; n++) {
      var submission = "killed:" + UUID.randomUUID();
      var of = new ArrayList<Event>();
      of.add(Portal.submission(submission, NOW));
      if (n % 2 == 0) {
        of.add(Portal.withdrawal(submission, NOW));
        of.add(Portal.payment(submission, "T-1", NOW));
        expected.put(submission, List.of(1, 7));
      } else {
        of.add(Portal.payment(submission, "T-1", "no time at all"));
        expected.put(submission, List.of(1));
      }
      all.addAll(of);
      all.addAll(of);
    }
    Collections.shuffle(all, random);
    return all;
  }
}
