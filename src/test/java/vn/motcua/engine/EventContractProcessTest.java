package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.deadline.Deadlines.MoveReason;
import vn.motcua.deadline.DossierDeadline.Risk;
import vn.motcua.deadline.calendars.UploadCalendar;
import vn.motcua.deadline.change.ApplyCalendar;
import vn.motcua.deadline.change.ChangeProgress;
import vn.motcua.deadline.rules.Timeliness;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Status;
import vn.motcua.support.Calendars;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Topic;

/**
 * Walks through everything that the models can say. {@link Topic} holds each record against the
 * schemas; here it is shown that there was one of every kind.
 */
@ProcessTest
class EventContractProcessTest {

  private static final Topic EVENTS =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");
  private static final Topic SNAPSHOTS =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.snapshot.v1");

  @Autowired Journey.World world;
  @Autowired UploadCalendar uploadCalendar;
  @Autowired ApplyCalendar applyCalendar;

  @AfterAll
  static void close() {
    EVENTS.close();
    SNAPSHOTS.close();
  }

  // the other tests count on the shipped calendar, and share this application
  @AfterEach
  void goBack() {
    apply("2026.1");
  }

  @Test
  void everyKindOfEventIsWhatItsSchemaSays() {
    var journeys = new ArrayList<Journey>();
    journeys.addAll(beforeAcceptance());
    journeys.addAll(toTheResult());
    journeys.addAll(withdrawnOrStopped());
    journeys.add(movedByTheCalendar());

    var events = journeys.stream().flatMap(j -> j.messages(EVENTS).stream()).toList();
    assertThat(seen(events, "/channel")).containsAll(names(Channel.values()));
    assertThat(seen(events, "/status/name")).containsAll(names(Status.values()));
    assertThat(seen(events, "/clock")).containsAll(names(Status.Clock.values()));
    assertThat(seen(events, "/risk")).containsAll(names(Risk.values()));
    assertThat(seen(events, "/timeliness")).containsAll(names(Timeliness.values()));
    assertThat(seen(events, "/reason")).containsAll(names(MoveReason.values()));
    assertThat(events)
        .extracting(Topic.Message::type)
        .contains("status-changed", "deadline-at-risk", "deadline-missed", "deadline-moved");
    // all that the contract allows, but 4-8, which no shipped model takes
    assertThat(events.stream().filter(e -> e.type().equals("status-changed")).map(this::step))
        .containsOnly(
            "null-1", "1-2", "1-3", "1-5", "1-7", "2-4", "4-5", "4-6", "4-7", "4-9", "5-1", "5-4",
            "5-7", "5-8", "6-4", "6-7", "6-8", "9-10");
    for (var field :
        List.of("dossierCode", "acceptedAt", "dueAt", "finishedAt", "returnedAt", "timeliness")) {
      assertThat(events).as(field).anyMatch(event -> event.body().get(field).isNull());
      assertThat(events).as(field).anyMatch(event -> !event.body().get(field).isNull());
    }
    journeys.forEach(this::theSnapshotIsWhatTheLastEventSaid);
  }

  private List<Journey> beforeAcceptance() {
    return List.of(
        world
            .submitted("1.004873", Channel.COUNTER, "2026-11-09T08:00")
            .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "REFUSE", "Sai thẩm quyền"),
        world.submitted("1.004873", Channel.POST, "2026-11-09T08:00").withdrawn("2026-11-09T10:00"),
        supplementAskedBeforeAcceptance().supplementArrives("2026-11-16T09:00"),
        supplementAskedBeforeAcceptance().withdrawn("2026-11-10T09:00"),
        supplementAskedBeforeAcceptance().until("2026-11-30T17:00"));
  }

  private Journey supplementAskedBeforeAcceptance() {
    return world
        .submitted("1.004873", Channel.ONLINE, "2026-11-09T08:00")
        .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "SUPPLEMENT", "Thiếu tờ khai");
  }

  private List<Journey> toTheResult() {
    var late = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T17:01");
    late.does(
        "lanhdao",
        "userTask_apologise",
        Map.of("apologyOutcome", "EXTEND", "note", "Xin lỗi", "newDueDate", "2026-11-16"));
    late.until("2026-11-17T08:00").completed().handedOver();
    var onTime = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T08:00");
    onTime.completed().handedOver();
    var early = supplementAsked().supplementArrives("2026-11-17T09:00");
    early
        .does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT")
        .paymentArrives("2026-11-18T15:00")
        .completed()
        .handedOver();
    return List.of(late, onTime, early);
  }

  private List<Journey> withdrawnOrStopped() {
    return List.of(
        world.accepted("1.004873", "2026-11-09T08:00").withdrawn("2026-11-09T09:00"),
        supplementAsked().withdrawn("2026-11-10T09:00"),
        supplementAsked().until("2026-11-30T17:00"),
        paymentAsked().withdrawn("2026-11-10T09:00"),
        paymentAsked().until("2026-12-09T08:00"));
  }

  private Journey supplementAsked() {
    return world
        .accepted("1.004873", "2026-11-09T08:00")
        .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy khai sinh");
  }

  private Journey paymentAsked() {
    return world
        .accepted("1.004873", "2026-11-09T08:00")
        .does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT");
  }

  private Journey movedByTheCalendar() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    var version = Calendars.newVersion();
    var yaml = Calendars.withDayOff(version, "2026-11-11");
    uploadCalendar.upload(yaml.getBytes(StandardCharsets.UTF_8), null, "quantri");
    apply(version);
    return dossier;
  }

  private void apply(String version) {
    applyCalendar.begin(version, "quantri");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> applyCalendar.progress(version).map(ChangeProgress::finishedAt),
            Optional::isPresent);
  }

  private void theSnapshotIsWhatTheLastEventSaid(Journey journey) {
    var events = journey.messages(EVENTS);
    var snapshots = journey.messages(SNAPSHOTS);
    var last = events.get(events.size() - 1);
    var latest = snapshots.get(snapshots.size() - 1);
    assertThat(latest.headers().get("ce_id")).isEqualTo(last.headers().get("ce_id"));
    latest
        .body()
        .properties()
        .forEach(field -> assertThat(last.body().get(field.getKey())).isEqualTo(field.getValue()));
  }

  private String step(Topic.Message message) {
    var previous = message.body().get("previousStatus");
    return (previous.isNull() ? "null" : previous.get("code").asText()) + "-" + message.status();
  }

  private static Stream<String> seen(List<Topic.Message> events, String at) {
    return events.stream().map(event -> event.body().at(at)).map(JsonNode::asText);
  }

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
