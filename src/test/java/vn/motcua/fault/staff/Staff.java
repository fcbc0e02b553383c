package vn.motcua.fault.staff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.motcua.fault.nodes.Balancer;
import vn.motcua.fault.nodes.Installation;

/** Hires the officers and lets them work. */
public final class Staff implements AutoCloseable {

  private static final int IN_SESSIONS = 60;

  private final Plan plan;
  private final boolean sharedSessions;
  private final Balancer balancer;
  private final Ledger ledger;
  private final KafkaProducer<byte[], byte[]> kafka;
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  public Staff(Plan plan, Balancer balancer, Ledger ledger, Installation installation) {
    this.sharedSessions = installation.sharesSessions();
    this.plan = plan;
    this.balancer = balancer;
    this.ledger = ledger;
    this.kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", installation.bootstrapServers(), "max.block.ms", "120000"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** As an administrator does, on the second page of Admin. */
  public void hire() throws IOException, InterruptedException {
    var admin = new Desk(balancer, new Login.Basic("quantri"), new CountDownLatch(1));
    for (var role : Role.ALL) {
      for (var account : accounts(role)) {
        var profile = Map.of("id", account, "firstName", "Công chức", "lastName", account);
        var user = Map.of("profile", profile, "credentials", Map.of("password", account));
        require(admin.post("hire", "/engine-rest/user/create", user));
        for (var group : role.groups()) {
          var path = "/engine-rest/group/%s/members/%s".formatted(group, account);
          require(admin.put("hire", path, new byte[0]));
        }
      }
    }
  }

  private static void require(Desk.Answer answer) {
    if (!answer.isDone()) {
      throw new AssertionError("%d: %s".formatted(answer.status(), new String(answer.bytes())));
    }
  }

  public void work() {
    var random = new Random(plan.seed());
    for (var role : Role.ALL) {
      for (var account : accounts(role)) {
        var desk = new Desk(balancer, login(account, random), over);
        threads.execute(new Officer(role, desk, ledger, plan, random.nextLong()));
      }
    }
    for (int n = 0; n < plan.portals(); n++) {
      var desk = new Desk(balancer, new Login.Basic("portal"), over);
      threads.execute(new PortalSystem(desk, ledger, plan, kafka, random.nextLong()));
    }
    threads.shutdown();
  }

  /** Some work in the web apps, where nodes share their sessions; systems never do. */
  private Login login(String account, Random random) {
    return sharedSessions && random.nextInt(100) < IN_SESSIONS
        ? new WebLogin(account, ledger)
        : new Login.Basic(account);
  }

  private List<String> accounts(Role role) {
    int count = Math.max(1, plan.officers() * role.percent() / 100);
    var accounts = new ArrayList<String>();
    for (int n = 1; n <= count; n++) {
      accounts.add(role.name() + n);
    }
    return accounts;
  }

  /** Returns when everybody has put down what he was at. */
  public void goHome() throws InterruptedException {
    over.countDown();
    if (!threads.awaitTermination(3, TimeUnit.MINUTES)) {
      throw new AssertionError("An officer still waits for an answer");
    }
    kafka.flush();
  }

  @Override
  public void close() {
    over.countDown();
    threads.shutdownNow();
    kafka.close();
  }
}
