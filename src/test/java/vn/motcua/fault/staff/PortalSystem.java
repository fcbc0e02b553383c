package vn.motcua.fault.staff;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import vn.motcua.support.topics.Portal;

/** A portal: it submits over HTTP and over Kafka, and sends what officers have asked for. */
final class PortalSystem implements Runnable {

  private final Desk desk;
  private final Ledger ledger;
  private final Plan plan;
  private final KafkaProducer<byte[], byte[]> kafka;
  private final Counter counter;
  private final Random random;

  PortalSystem(
      Desk desk, Ledger ledger, Plan plan, KafkaProducer<byte[], byte[]> kafka, long seed) {
    this.desk = desk;
    this.ledger = ledger;
    this.plan = plan;
    this.kafka = kafka;
    this.random = new Random(seed);
    this.counter = new Counter(desk, ledger, random);
  }

  @Override
  public void run() {
    try {
      while (true) {
        desk.pause(plan.think(random));
        answerOfficers();
        if (ledger.open() < plan.mostOpen()) {
          submit();
        }
      }
    } catch (Desk.OverException | InterruptedException e) {
      // the day is over
    } catch (IOException | RuntimeException e) {
      ledger.wrong("a portal gave up: " + e);
    }
  }

  private void submit() throws IOException, InterruptedException {
    if (random.nextBoolean()) {
      counter.submit("ONLINE");
    } else {
      var id = Submissions.id();
      send(Portal.submission(id, Submissions.now()), () -> ledger.sent(id));
      if (random.nextInt(100) < 8) {
        var withdrawal = Portal.withdrawal(id, Submissions.now());
        send(withdrawal, () -> ledger.count("withdrawn"));
        send(withdrawal, () -> ledger.count("request sent twice"));
      }
    }
  }

  private void send(Portal.Event event, Runnable acknowledged) {
    kafka.send(
        event.binary(),
        (metadata, failure) -> {
          if (failure == null) {
            acknowledged.run();
          } else {
            ledger.count("not taken by Kafka");
          }
        });
  }

  private void answerOfficers() throws IOException, InterruptedException {
    for (int n = 0; n < 5; n++) {
      var wanted = ledger.nextWanted();
      if (wanted.isEmpty()) {
        return;
      }
      answer(wanted.get());
    }
  }

  private void answer(Ledger.Wanted wanted) throws IOException, InterruptedException {
    boolean pays = wanted.kind().equals("PAYMENT");
    var transaction = "T-" + UUID.randomUUID();
    var submission = ledger.submissionOf(wanted.dossier());
    if (submission.isPresent() && random.nextBoolean()) {
      var event =
          pays
              ? Portal.payment(submission.get(), transaction, Submissions.now())
              : Portal.supplement(submission.get(), Submissions.now());
      send(event, () -> ledger.count("answered over Kafka"));
      return;
    }
    var body =
        pays
            ? Map.of("transactionId", transaction, "amount", 15_000, "paidAt", Submissions.now())
            : Map.of("receivedAt", Submissions.now(), "components", List.of());
    var path =
        "/api/v1/dossiers/%s/%s".formatted(wanted.dossier(), pays ? "payments" : "supplements");
    while (true) {
      var answer = desk.post("answer", path, body);
      if (!answer.isUnknown()) {
        ledger.count("answered over HTTP " + answer.status());
        return;
      }
      desk.pause(Duration.ofSeconds(1));
    }
  }
}
