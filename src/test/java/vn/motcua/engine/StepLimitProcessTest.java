package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Map;
import org.assertj.core.api.ThrowingConsumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.Channel;
import vn.motcua.engine.models.gate.ModelGate;
import vn.motcua.modelcheck.steps.OfficeWords;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;

/** Accepted on Monday 08:00 for 3 working days, a dossier has 1,770 working minutes to share. */
@ProcessTest
class StepLimitProcessTest {

  @Autowired Journey.World world;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;
  @Autowired ModelGate gate;

  @Test
  void eachStepHasItsOwnDateFromWhenItBegan() {
    var dossier = world.submitted("1.004873", Channel.ONLINE, "2026-11-08T20:00");
    assertThat(dossier.task("userTask_checkPapers")).satisfies(isFor("2026-11-10T08:00"));

    dossier
        .until("2026-11-09T08:00")
        .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "ACCEPT");
    assertThat(dossier.task("userTask_verify")).satisfies(isFor("2026-11-10T14:18"));

    dossier.until("2026-11-09T10:00").does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE");
    assertThat(dossier.task("userTask_draft")).satisfies(isFor("2026-11-10T08:24"));

    dossier.signedAndNumbered();
    world.time().runContinuations();
    assertThat(dossier.task("userTask_handOver").getFollowUpDate()).isNull();
  }

  @Test
  void theSameModelServesAProcedureOfADay() {
    var dossier = world.accepted("2.000815", "2026-11-09T08:00");

    assertThat(dossier.task("userTask_certify")).satisfies(isFor("2026-11-09T11:30"));
  }

  @Test
  void aWaitForTheApplicantHasNoneAndTheStepAfterItBeginsAnew() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier.does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy tờ");
    assertThat(dossier.task("userTask_awaitSupplement").getFollowUpDate()).isNull();

    dossier.supplementArrives("2026-11-13T08:00");
    assertThat(dossier.task("userTask_verify")).satisfies(isFor("2026-11-16T14:18"));
  }

  @Test
  void aNewDateMovesThatOfTheOpenStepAndTheApologyForAMissHasItsOwn() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T17:01");
    assertThat(dossier.task("userTask_apologise")).satisfies(isFor("2026-11-16T08:00"));

    dossier.does(
        "lanhdao",
        "userTask_apologise",
        Map.of("apologyOutcome", "EXTEND", "note", "Xin lỗi", "newDueDate", "2026-11-16"));
    assertThat(dossier.task("userTask_verify")).satisfies(isFor("2026-11-11T10:48"));
  }

  @Test
  void groupsAreCalledTheSameOnTheDeskAndOnPaper() {
    OfficeWords.groups()
        .forEach(
            (id, name) ->
                assertThat(identity.createGroupQuery().groupId(id).singleResult().getName())
                    .as(id)
                    .isEqualTo(name));
  }

  @Test
  void aLimitThatCannotBeReadIsRefusedWithItsPlace() throws IOException {
    var model =
        Files.readString(Path.of("bpmn/return/return.bpmn"))
            .replace("name=\"motcua.limit\" value=\"NONE\"", "name=\"motcua.limit\" value=\"P1D\"");
    var deployment = repository.createDeployment().addString("return/return.bpmn", model);

    assertThatThrownBy(() -> gate.passing(deployment::deploy))
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("motcua.limit of userTask_handOver: \"P1D\" is no time limit")
        .hasMessageContaining("return/return.bpmn")
        .hasMessageContaining("line");
  }

  private static ThrowingConsumer<Task> isFor(String local) {
    return task -> assertThat(task.getFollowUpDate()).isEqualTo(Date.from(Journey.instant(local)));
  }
}
