package vn.motcua.fault.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import vn.motcua.fault.nodes.Balancer;
import vn.motcua.fault.nodes.Figures;
import vn.motcua.fault.nodes.Installation;
import vn.motcua.fault.nodes.Node;
import vn.motcua.fault.process.HttpOffice;
import vn.motcua.fault.staff.Ledger;
import vn.motcua.fault.staff.Plan;
import vn.motcua.fault.staff.Staff;
import vn.motcua.support.topics.Topic;

/** Each node is restarted while officers work: none of them notices. */
@Tag("fault")
@Tag("long")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RollingRestartIT {

  private static final Plan BUSY =
      new Plan(Duration.ofMinutes(1), 24, Duration.ofSeconds(4), 3, 200, System.nanoTime());

  private final Figures figures = new Figures();
  private final Ledger ledger = new Ledger();

  @Test
  void aRollingRestartFailsNoRequestAndDelaysNoJobAndNoEvent() throws Exception {
    System.out.println(BUSY);
    var target = Files.createDirectories(Path.of("target/rolling-restart")).toAbsolutePath();
    var folder = Files.createTempDirectory(target, "run");
    try (var installation = new Installation(folder)) {
      installation.start();
      var bases = installation.nodes().stream().map(Node::base).toList();
      try (var balancer = new Balancer(bases, figures);
          var staff = new Staff(BUSY, balancer, ledger, installation)) {
        await("both nodes").until(() -> balancer.ready() == 2);
        staff.hire();
        staff.work();
        for (var node : installation.nodes()) {
          pass(Duration.ofSeconds(10));
          restart(node, installation, balancer);
        }
        pass(Duration.ofSeconds(5));
        staff.goHome();
        awaitDrained(installation);
      }
      System.out.printf(
          "%d requests, %s, %s%n", figures.requests(), figures.refusals(), ledger.counts());
      assertThat(figures.failures()).as("failed requests").isEmpty();
      assertThat(ledger.wrongs()).isEmpty();
      assertThat(Logs.errors(installation.nodes(), java.util.List.of())).isEmpty();
      var books = new Books(installation.jdbc(), ledger);
      assertThat(books.lostDossiers()).isEmpty();
      assertThat(books.lostCompletions()).isEmpty();
      assertThat(books.doubleCompletions()).isEmpty();
      try (var topic = new Topic(installation.bootstrapServers(), "motcua.dossier.events.v1")) {
        var reader = Reader.of(topic.messages(), books.happenings());
        System.out.println(reader);
        assertThat(reader.lost() + reader.ghosts() + reader.outOfOrder() + reader.gaps()).isZero();
      }
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  private void restart(Node node, Installation installation, Balancer balancer) throws Exception {
    boolean led = new HttpOffice(node.base().getPort()).leads();
    var other = installation.node(3 - node.number());
    var begun = Instant.now();
    var exit = CompletableFuture.supplyAsync(() -> terminate(node));
    var closes = await("an answer that closes its connection").until(() -> closes(node), c -> c);
    if (led) {
      var otherOffice = new HttpOffice(other.base().getPort());
      await("another leader").pollInterval(Duration.ofMillis(20)).until(otherOffice::leads);
      System.out.printf(
          "Node %d led, node %d after %d ms%n",
          node.number(), other.number(), Duration.between(begun, Instant.now()).toMillis());
    }
    exit.get(1, TimeUnit.MINUTES);
    System.out.printf(
        "Node %d ended after %d ms, told to close: %s%n",
        node.number(), Duration.between(begun, Instant.now()).toMillis(), closes);
    // whatever is locked now is the other node's
    assertThat(
            installation
                .jdbc()
                .sql("SELECT count(DISTINCT lock_owner_) FROM act_ru_job")
                .query(Long.class)
                .single())
        .as("nodes that hold jobs")
        .isLessThanOrEqualTo(1);
    node.start();
    node.awaitReady();
    await("both nodes").until(() -> balancer.ready() == 2);
  }

  /** Asked by somebody who does not look whether the node is ready. */
  private static boolean closes(Node node) {
    try {
      var ask = HttpRequest.newBuilder(node.base().resolve(URI.create("/api/v1/procedures")));
      var answer = HttpClient.newHttpClient().send(ask.build(), BodyHandlers.discarding());
      return answer.statusCode() == 200
          && answer.headers().firstValue("Connection").orElse("").equals("close");
    } catch (Exception e) {
      throw new AssertionError("A node that drains still answers", e);
    }
  }

  private static int terminate(Node node) {
    try {
      return node.terminate();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitDrained(Installation installation) {
    var books = new Books(installation.jdbc(), ledger);
    await("everything done").atMost(Duration.ofSeconds(30)).until(books::isDrained);
  }

  private static void pass(Duration time) {
    await().pollDelay(time).atMost(time.plusMinutes(1)).until(() -> true);
  }
}
