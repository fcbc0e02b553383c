package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.deadline.ExplainDeadline;
import vn.motcua.deadline.Explanation;
import vn.motcua.deadline.rules.CountedDay;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;

@ProcessTest
class ExplanationProcessTest {

  @Autowired Journey.World world;
  @Autowired ExplainDeadline explainDeadline;

  @Test
  void everyWaitAndRestartIsAStepThatAPencilCanFollow() {
    var dossier = world.accepted("1.004873", "2026-11-02T08:00");
    dossier
        .until("2026-11-02T14:00")
        .does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT")
        .paymentArrives("2026-11-03T15:00")
        .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy khai sinh")
        .supplementArrives("2026-11-05T09:00");

    var why = explainDeadline.of(dossier.id()).orElseThrow();

    assertThat(why.due().dueAt()).isEqualTo(instant("2026-11-10T17:00+07:00"));
    assertThat(why.periods()).extracting(Explanation.Period::number).containsExactly(1, 2);
    var first = why.periods().get(0);
    assertThat(first.dueWithoutWaits()).isEqualTo(instant("2026-11-05T17:00+07:00"));
    assertThat(first.steps())
        .containsExactly(
            new Explanation.Step(
                "PAYMENT",
                "309/2026/NĐ-CP",
                instant("2026-11-02T14:00+07:00"),
                instant("2026-11-03T15:00+07:00"),
                Duration.ofMinutes(180 + 330),
                instant("2026-11-09T17:00+07:00")),
            new Explanation.Step(
                "SUPPLEMENT",
                "309/2026/NĐ-CP",
                instant("2026-11-03T15:00+07:00"),
                instant("2026-11-05T09:00+07:00"),
                Duration.ofMinutes(120 + 450 + 90),
                instant("2026-11-09T17:00+07:00")));
    assertThat(why.periods().get(1).days().stream().filter(CountedDay::counted)).hasSize(3);
  }

  @Test
  void theNewDateOfAnApologyIsAStep() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T17:01");
    dossier.does(
        "lanhdao",
        "userTask_apologise",
        Map.of("apologyOutcome", "EXTEND", "note", "Xin lỗi", "newDueDate", "2026-11-16"));

    var steps = explainDeadline.of(dossier.id()).orElseThrow().periods().get(0).steps();
    assertThat(steps).singleElement().hasFieldOrPropertyWithValue("reason", "EXTENSION");
    assertThat(steps.get(0).dueAfter()).isEqualTo(instant("2026-11-16T17:00+07:00"));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
