package vn.motcua.fault.soak;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import vn.motcua.fault.nodes.Balancer;
import vn.motcua.fault.nodes.Figures;
import vn.motcua.fault.nodes.Gauges;
import vn.motcua.fault.nodes.Installation;
import vn.motcua.fault.nodes.Node;
import vn.motcua.fault.staff.Desk;
import vn.motcua.fault.staff.Ledger;
import vn.motcua.fault.staff.Login;
import vn.motcua.fault.staff.Plan;
import vn.motcua.fault.staff.Staff;
import vn.motcua.support.topics.Portal;
import vn.motcua.support.topics.Topic;

/**
 * A hundred officers on two nodes: whatever goes away meanwhile, nothing that was acknowledged is
 * lost, nothing is done twice, the events tell all of it in order, and the nodes do not grow.
 */
@Tag("fault")
@Tag("long")
@Timeout(value = 3, unit = TimeUnit.HOURS)
class SoakIT {

  private static final Duration UNTIL_TAKEN_JOBS_GO_ON = Duration.ofMinutes(3);

  private final Plan plan = Plan.ofProperties();
  private final Figures figures = new Figures();
  private final Ledger ledger = new Ledger();
  private final List<Trouble> troubles = new ArrayList<>();

  @Test
  void whateverGoesAwayNothingIsLostOrDoneTwice() throws Exception {
    System.out.println(plan);
    var target = Files.createDirectories(Path.of("target/soak")).toAbsolutePath();
    var folder = Files.createTempDirectory(target, "run");
    try (var installation = new Installation(folder)) {
      installation.start();
      var bases = installation.nodes().stream().map(Node::base).toList();
      try (var balancer = new Balancer(bases, figures);
          var staff = new Staff(plan, balancer, ledger, installation);
          var gauges = new Gauges(installation, Duration.ofSeconds(plan.isLong() ? 10 : 5))) {
        await("both nodes").until(() -> balancer.ready() == 2);
        staff.hire();
        staff.work();
        troubles(installation);
        staff.goHome();
        awaitDrained(installation);
        var verdict = verdict(installation, balancer, gauges.samples());
        System.out.println(Report.write(verdict, gauges.samples(), target));
        verdict.holds();
      }
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  /** One at the end of each sixth but the last. */
  private void troubles(Installation installation) throws IOException, InterruptedException {
    var begun = Instant.now();
    var sixth = plan.length().dividedBy(6);
    // long enough for a balancer or a broker's clients to notice
    var away = plan.isLong() ? Duration.ofSeconds(60) : sixth.dividedBy(5);
    for (var kind : Trouble.Kind.values()) {
      passUntil(begun.plus(sixth.multipliedBy(kind.ordinal() + 1L)));
      var from = Instant.now();
      System.out.printf(
          "%s %s, %d requests, %s%n", from, kind, figures.requests(), ledger.counts());
      kind.happen(installation, () -> passUntil(Instant.now().plus(away)));
      troubles.add(new Trouble(kind, from, Instant.now()));
    }
    passUntil(begun.plus(plan.length()));
  }

  private static void passUntil(Instant time) {
    var rest = Duration.between(Instant.now(), time);
    if (!rest.isNegative()) {
      await().pollDelay(rest).atMost(rest.plusMinutes(1)).until(() -> true);
    }
  }

  private void awaitDrained(Installation installation) {
    try (var portal = new Portal(installation.bootstrapServers())) {
      portal.awaitTaken("motcua-requests", Duration.ofMinutes(2));
    }
    var books = new Books(installation.jdbc(), ledger);
    await("everything done")
        .atMost(UNTIL_TAKEN_JOBS_GO_ON)
        .pollInterval(Duration.ofSeconds(1))
        .until(books::isDrained);
  }

  private Verdict verdict(Installation installation, Balancer balancer, List<Gauges.Sample> samples)
      throws IOException, InterruptedException {
    var books = new Books(installation.jdbc(), ledger);
    var admin = new Desk(balancer, new Login.Basic("quantri"), new CountDownLatch(1));
    JsonNode reconciled = admin.get("reconcile", "/api/v1/events/reconcile");
    var unexcused = Trouble.unexcused(figures.failures(), troubles);
    try (var topic = new Topic(installation.bootstrapServers(), "motcua.dossier.events.v1")) {
      return new Verdict(
          plan,
          figures.requests(),
          ledger.counts(),
          books.statuses(),
          books.lostDossiers(),
          books.lostCompletions(),
          books.doubleCompletions(),
          books.forbiddenTransitions(),
          ledger.wrongs(),
          Reader.of(topic.messages(), books.happenings()),
          reconciled,
          books.leftOver(),
          troubles,
          figures.failures().size() - unexcused.size(),
          unexcused,
          figures.refusals(),
          figures.latencies(),
          memory(samples),
          Logs.errors(installation.nodes(), troubles),
          Logs.warnings(installation.nodes()));
    }
  }

  /** From half a minute after the last restart of a node to the end. */
  private List<Verdict.Memory> memory(List<Gauges.Sample> samples) {
    var settled =
        troubles
            .get(Trouble.Kind.NODE_2_RESTARTED.ordinal())
            .until()
            .plus(plan.length().dividedBy(12));
    var memory = new ArrayList<Verdict.Memory>();
    for (int node = 1; node <= 2; node++) {
      int number = node;
      var of = samples.stream().filter(s -> s.node() == number && s.at().isAfter(settled)).toList();
      if (!of.isEmpty()) {
        memory.add(memory(number, of));
      }
    }
    return memory;
  }

  private static Verdict.Memory memory(int node, List<Gauges.Sample> of) {
    var last = of.get(of.size() - 1);
    return new Verdict.Memory(
        node,
        of.size(),
        last.live() >> 20,
        of.stream().mapToLong(Gauges.Sample::live).max().orElseThrow() >> 20,
        Gauges.slope(of, Gauges.Sample::live) / (1 << 20),
        last.resident() >> 20,
        of.stream().mapToLong(Gauges.Sample::resident).max().orElseThrow() >> 20,
        Gauges.slope(of, Gauges.Sample::resident) / (1 << 20));
  }
}
