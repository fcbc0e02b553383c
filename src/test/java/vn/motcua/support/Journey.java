package vn.motcua.support;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.DossierDeadline;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.review.Payment;
import vn.motcua.review.Requests;
import vn.motcua.review.Supplement;
import vn.motcua.review.Withdrawal;
import vn.motcua.support.time.SimulatedTime;
import vn.motcua.support.topics.Topic;

/**
 * One dossier on its way, told in sentences. All times are written as local times of Việt Nam, for
 * example {@code 2026-11-09T08:00}.
 */
public class Journey {

  /** What a journey needs of the application. */
  public record World(
      Office office,
      SimulatedTime time,
      Requests requests,
      Dossiers dossiers,
      Deadlines deadlines,
      JdbcClient jdbc) {

    /** A dossier submitted at that time, which becomes the present. */
    public Journey submitted(String procedure, Channel channel, String at) {
      time.startAt(instant(at));
      return new Journey(this, office.submit(procedure, channel, instant(at)));
    }

    /** The same, accepted at the same time. */
    public Journey accepted(String procedure, String at) {
      return submitted(procedure, Channel.COUNTER, at)
          .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "ACCEPT");
    }
  }

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final World world;
  private final UUID id;

  private Journey(World world, UUID id) {
    this.world = world;
    this.id = id;
  }

  /** Time passes, and what falls due on the way happens. */
  public Journey until(String at) {
    world.time().passUntil(instant(at));
    return this;
  }

  /** An officer completes the dossier's open task. */
  public Journey does(String account, String task, String variable, String value) {
    return does(account, task, Map.of(variable, value));
  }

  /** The same with a note. */
  public Journey does(String account, String task, String variable, String value, String note) {
    return does(account, task, Map.of(variable, value, "note", note));
  }

  public Journey does(String account, String task, Map<String, Object> values) {
    world.office().complete(account, id, task, new HashMap<>(values));
    return this;
  }

  /** The specialist approves and drafts, the leader signs, the clerk numbers. */
  public Journey completed() {
    return does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE").signedAndNumbered();
  }

  public Journey signedAndNumbered() {
    return does("tuphap", "userTask_draft", "draftOutcome", "SUBMIT")
        .does("lanhdao", "userTask_sign", "signOutcome", "SIGN")
        .numbered();
  }

  public Journey numbered() {
    return does(
        "vanthu",
        "userTask_number",
        Map.of("numberOutcome", "STAMPED", "resultNumber", "12/XN-UBND"));
  }

  public Journey handedOver() {
    world.time().runContinuations();
    return does(
        "tiepnhan",
        "userTask_handOver",
        Map.of("handOverOutcome", "HANDED_OVER", "rating", "SATISFIED"));
  }

  public Journey supplementArrives(String at) {
    until(at);
    world.requests().supplement(id, new Supplement(offset(at), List.of()));
    return this;
  }

  public Journey paymentArrives(String at) {
    until(at);
    world.requests().payment(id, new Payment("T-" + at, 50_000L, offset(at)));
    return this;
  }

  public Journey withdrawn(String at) {
    until(at);
    world.requests().withdraw(id, new Withdrawal(offset(at), "Nộp nhầm thủ tục"));
    return this;
  }

  public UUID id() {
    return id;
  }

  public Dossier dossier() {
    return world.dossiers().get(id);
  }

  public DossierDeadline deadline() {
    return world.deadlines().of(id).orElseThrow();
  }

  /** Nothing before acceptance. */
  public Optional<DossierDeadline> deadlineIfAny() {
    return world.deadlines().of(id);
  }

  /** The due date, as a local time of Việt Nam. */
  public String due() {
    return local(deadline().due().dueAt());
  }

  /** The at-risk instant, as a local time of Việt Nam. */
  public String atRisk() {
    return local(deadline().due().atRiskAt());
  }

  public Task task(String key) {
    return world.office().open(id, key);
  }

  public List<String> openTasks() {
    return world.office().openTasks(id);
  }

  /**
   * What a reader of the topic sees, in order: the code of a status entered, {@code AT_RISK},
   * {@code MISSED}, or {@code MOVED} with its reason.
   */
  public List<String> events(Topic topic) {
    return messages(topic).stream().map(Journey::inShort).toList();
  }

  /** All messages of the dossier, once they are on the topic. */
  public List<Topic.Message> messages(Topic topic) {
    long last =
        world
            .jdbc()
            .sql("SELECT last FROM event_sequence WHERE dossier_id = ?")
            .param(id)
            .query(Long.class)
            .single();
    return topic.await(id, last);
  }

  private static String inShort(Topic.Message message) {
    return switch (message.type()) {
      case "status-changed" -> Integer.toString(message.status());
      case "deadline-at-risk" -> "AT_RISK";
      case "deadline-missed" -> "MISSED";
      case "deadline-moved" -> "MOVED " + message.body().get("reason").asText();
      default -> message.type();
    };
  }

  private static String local(Instant instant) {
    return instant.atZone(ZONE).toLocalDateTime().toString();
  }

  /** That local time of Việt Nam. */
  public static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static OffsetDateTime offset(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toOffsetDateTime();
  }
}
