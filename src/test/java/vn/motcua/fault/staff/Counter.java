package vn.motcua.fault.staff;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** What goes beyond a task: registering a dossier with its scan, and opening it again. */
final class Counter {

  private final Desk desk;
  private final Ledger ledger;
  private final Random random;

  Counter(Desk desk, Ledger ledger, Random random) {
    this.desk = desk;
    this.ledger = ledger;
    this.random = random;
  }

  /** By somebody at the counter. */
  void register() throws IOException, InterruptedException {
    submit("COUNTER");
  }

  /** Again and again until it is acknowledged: the same submission is the same dossier. */
  void submit(String channel) throws IOException, InterruptedException {
    var id = Submissions.id();
    var submission = Submissions.any(random, id, channel);
    while (true) {
      var answer = desk.post("submit", "/api/v1/dossiers", submission);
      if (answer.isDone()) {
        var dossier = UUID.fromString(answer.json().get("dossierId").asText());
        ledger.submitted(id, dossier);
        if (random.nextInt(100) < 40) {
          store(dossier);
        }
        return;
      }
      if (!answer.isUnknown()) {
        ledger.wrong("a submission was refused with " + answer.status());
        return;
      }
      desk.pause(Duration.ofSeconds(1));
    }
  }

  /** The same file again changes nothing. */
  private void store(UUID dossier) throws IOException, InterruptedException {
    var scan = Submissions.scan(random);
    while (true) {
      var answer =
          desk.put("store file", "/api/v1/dossiers/%s/papers/1/file".formatted(dossier), scan);
      if (answer.isDone()) {
        ledger.stored(dossier, sha256(scan));
        return;
      }
      if (!answer.isUnknown()) {
        ledger.count("file refused " + answer.status());
        return;
      }
      desk.pause(Duration.ofSeconds(1));
    }
  }

  /** The scan, as it was stored, wherever that was. */
  void open(UUID dossier) throws IOException, InterruptedException {
    var stored = ledger.fileOf(dossier);
    if (stored.isEmpty()) {
      return;
    }
    var answer = desk.look("open file", "/api/v1/dossiers/%s/papers/1/file".formatted(dossier));
    if (!answer.isDone()) {
      ledger.wrong("a stored file was not there: %d".formatted(answer.status()));
    } else if (!sha256(answer.bytes()).equals(stored.get())) {
      ledger.wrong("a file of %s is not what was stored".formatted(dossier));
    }
    ledger.count("file opened");
  }

  /** A double click: both requests, most often on two nodes, and one of them may succeed. */
  Desk.Answer twiceAtOnce(String path, Map<String, Object> form)
      throws IOException, InterruptedException {
    var other =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return desk.post("complete", path, form);
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    var one = desk.post("complete", path, form);
    try {
      var two = other.get();
      if (one.isDone() && two.isDone()) {
        ledger.wrong("a task was completed twice: " + path);
      }
      ledger.count("completed twice at once");
      return one.isDone() || two.status() / 100 == 4 ? one : two;
    } catch (ExecutionException e) {
      return one;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
