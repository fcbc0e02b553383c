package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.review.Decisions;
import vn.motcua.support.Journey;
import vn.motcua.support.Office;
import vn.motcua.support.ProcessTest;
import vn.motcua.teamwork.Assignment;
import vn.motcua.teamwork.Assignments;
import vn.motcua.teamwork.standins.StandIns;

/** Stand-ins day by day, whose hands a task may come into, and who may not sign. */
@ProcessTest
class TeamworkProcessTest {

  private static final String FIRST = "2026-11-10";
  private static final String LAST = "2026-11-12";

  @Autowired Journey.World world;
  @Autowired Office office;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;
  @Autowired IdentityService identity;
  @Autowired StandIns standIns;
  @Autowired Decisions decisions;
  @Autowired Assignments assignments;
  @Autowired JdbcClient jdbc;
  private Journey dossier;
  private String task;

  @BeforeEach
  void aTaskOfTheJudicialSpecialists() {
    office.hireColleague();
    dossier = world.accepted("1.004873", "2026-11-09T08:00");
    task = dossier.task("userTask_verify").getId();
  }

  @AfterEach
  void nobodyIsLoggedInOrAbsent() {
    identity.clearAuthentication();
    jdbc.sql("DELETE FROM stand_in").update();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-09T23:59, false",
    "2026-11-10T00:00, true",
    "2026-11-12T23:59, true",
    "2026-11-13T00:00, false"
  })
  void aDeputyMayDoWhatTheAbsentMayFromTheFirstDayToTheLast(String at, boolean may) {
    standIn("tuphap", "diachinh");
    dossier.until(at);
    as("diachinh");
    // an account that is logged in all the while
    assertThat(inDepartmentsList()).isEqualTo(may ? List.of("userTask_verify") : List.of());
    if (may) {
      assertThatNoException().isThrownBy(() -> tasks.claim(task, "diachinh"));
    } else {
      forbidden(() -> tasks.claim(task, "diachinh"));
    }
  }

  @Test
  void aSessionThatBeganBeforeHasItAtOnceAndLosesItAtOnce() {
    dossier.until(FIRST + "T08:00");
    var login = groups("diachinh");
    identity.setAuthentication("diachinh", login);
    forbidden(() -> tasks.claim(task, "diachinh"));

    identity.clearAuthentication();
    standIn("tuphap", "diachinh");
    identity.setAuthentication("diachinh", login);
    tasks.claim(task, "diachinh");

    identity.clearAuthentication();
    dossier.until("2026-11-13T08:00");
    identity.setAuthentication("diachinh", login);
    assertThat(identity.getCurrentAuthentication().getGroupIds()).isEqualTo(login);
  }

  @Test
  void whatADeputyIsLentGoesNoFurther() {
    standIn("tuphap", "diachinh");
    standIn("diachinh", "vanhoa");
    dossier.until(FIRST + "T08:00");

    as("vanhoa");
    forbidden(() -> tasks.claim(task, "vanhoa"));
    assertThat(identity.getCurrentAuthentication().getGroupIds())
        .contains("specialist-land")
        .doesNotContain("specialist-judicial");
  }

  @Test
  void whatADeputyDoesIsPutOnRecordForTheAbsent() {
    standIn("tuphap", "diachinh");
    dossier.until(FIRST + "T08:00");
    dossier.does("diachinh", "userTask_verify", "verifyOutcome", "APPROVE");
    dossier.does(Office.COLLEAGUE, "userTask_draft", "draftOutcome", "SUBMIT");

    assertThat(decisions.of(dossier.id()))
        .extracting(made -> made.step() + " " + made.actor() + " " + made.onBehalfOf())
        .containsExactly(
            "userTask_checkPapers tiepnhan null",
            "userTask_verify diachinh tuphap",
            "userTask_draft hotich2 null");
    assertThat(handed())
        .containsExactly(
            "CLAIMED tiepnhan null", "CLAIMED diachinh tuphap", "CLAIMED hotich2 null");
  }

  @Test
  void whatTheAbsentHadInHandIsInTheDeputysListAndHeTakesItOver() {
    as("tuphap");
    tasks.claim(task, "tuphap");
    nobodyIsLoggedInOrAbsent();
    standIn("tuphap", Office.COLLEAGUE);
    as(Office.COLLEAGUE);
    assertThat(inList("Việc tôi làm thay")).isEmpty();

    identity.clearAuthentication();
    dossier.until(FIRST + "T08:00");
    as(Office.COLLEAGUE);
    assertThat(inList("Việc tôi làm thay")).containsExactly("userTask_verify");
    tasks.setAssignee(task, Office.COLLEAGUE);
    tasks.complete(task, Map.of("verifyOutcome", "APPROVE"));

    identity.clearAuthentication();
    assertThat(handed())
        .containsExactly(
            "CLAIMED tiepnhan null", "CLAIMED tuphap null", "TAKEN_OVER hotich2 tuphap");
    assertThat(decisions.of(dossier.id()).get(1).onBehalfOf()).isEqualTo("tuphap");
  }

  @Test
  void whatAnotherHasInHandIsNotTakenFromHim() {
    as("tuphap");
    tasks.claim(task, "tuphap");
    as(Office.COLLEAGUE);
    refused(
        () -> tasks.setAssignee(task, Office.COLLEAGUE),
        "Việc này đang do Công chức Tư pháp – Hộ tịch làm.");
    refused(() -> tasks.setAssignee(task, null), "Việc này đang do");
    refused(() -> tasks.delegateTask(task, Office.COLLEAGUE), "Việc này đang do");
    refused(
        () -> {
          var changed = tasks.createTaskQuery().taskId(task).singleResult();
          changed.setAssignee(Office.COLLEAGUE);
          tasks.saveTask(changed);
        },
        "Việc này đang do");

    as("tuphap");
    refused(() -> tasks.setAssignee(task, "vanhoa"), "Không chuyển được: Công chức Văn hóa");
    refused(() -> tasks.addCandidateUser(task, "vanhoa"), "Không đổi được người");
    refused(() -> tasks.addCandidateGroup(task, "clerk"), "Không đổi được người");
    refused(() -> tasks.deleteCandidateGroup(task, "specialist-judicial"), "Không đổi được người");
    assertThat(handed()).containsExactly("CLAIMED tiepnhan null", "CLAIMED tuphap null");

    tasks.setAssignee(task, Office.COLLEAGUE);
    as(Office.COLLEAGUE);
    tasks.setAssignee(task, null);
    refused(() -> tasks.setAssignee(task, "tuphap"), "Việc này chưa có ai nhận");
    assertThat(handed())
        .containsExactly(
            "CLAIMED tiepnhan null",
            "CLAIMED tuphap null",
            "HANDED_OVER tuphap null",
            "RETURNED hotich2 null");
  }

  @Test
  void whoPreparedADossierDoesNotSignIt() {
    standIn("lanhdao", "tuphap");
    dossier.until(FIRST + "T08:00");
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE")
        .does(Office.COLLEAGUE, "userTask_draft", "draftOutcome", "SUBMIT");

    refused(
        () -> dossier.does("tuphap", "userTask_sign", "signOutcome", "SIGN"),
        "Người đã thụ lý hồ sơ này không được làm việc “Ký duyệt kết quả”");
    assertThat(dossier.openTasks()).containsExactly("userTask_sign");
  }

  @Test
  void norDoesHeCertifyAtTheDeskAndSignEvenAsAMemberOfBothGroups() {
    identity.createMembership("tuphap", "leader");
    try {
      var desk = world.accepted("2.000815", "2026-11-09T08:00");
      desk.does("tuphap", "userTask_certify", "certifyOutcome", "APPROVE");
      var sign = desk.task("userTask_sign").getId();
      as("tuphap");
      refused(
          () -> tasks.complete(sign, Map.of("signOutcome", "SIGN")),
          "không được làm việc “Ký chứng thực”");
      identity.clearAuthentication();
      desk.does("lanhdao", "userTask_sign", "signOutcome", "SIGN");
    } finally {
      identity.clearAuthentication();
      identity.deleteMembership("tuphap", "leader");
    }
  }

  @Test
  void aDeputyWhoHasNotPreparedItSigns() {
    standIn("lanhdao", "diachinh");
    dossier.until(FIRST + "T08:00");
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE")
        .does("tuphap", "userTask_draft", "draftOutcome", "SUBMIT")
        .does("diachinh", "userTask_sign", "signOutcome", "SIGN");

    assertThat(decisions.of(dossier.id()).get(3).onBehalfOf()).isEqualTo("lanhdao");
  }

  @Test
  void anAdministratorsRightsAreNotLent() {
    identity.createMembership("tuphap", "camunda-admin");
    try {
      standIn("tuphap", "diachinh");
      dossier.until(FIRST + "T08:00");
      as("diachinh");
      assertThat(identity.getCurrentAuthentication().getGroupIds())
          .contains("specialist-judicial")
          .doesNotContain("camunda-admin");
    } finally {
      identity.clearAuthentication();
      identity.deleteMembership("tuphap", "camunda-admin");
    }
  }

  private void standIn(String absent, String deputy) {
    standIns.make(absent, deputy, LocalDate.parse(FIRST), LocalDate.parse(LAST), "giamsat");
  }

  private List<String> inDepartmentsList() {
    return inList("Việc của bộ phận tôi");
  }

  private List<String> inList(String name) {
    var officer = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    var list = filters.createFilterQuery().filterName(name).singleResult().getId();
    identity.setAuthentication(officer);
    TaskQuery ofDossier =
        tasks.createTaskQuery().processInstanceBusinessKey(dossier.id().toString());
    return filters.<Task, TaskQuery>list(list, ofDossier).stream()
        .map(Task::getTaskDefinitionKey)
        .toList();
  }

  private List<String> handed() {
    return assignments.of(dossier.id()).stream()
        .map((Assignment a) -> "%s %s %s".formatted(a.kind(), a.actor(), a.onBehalfOf()))
        .toList();
  }

  private void as(String account) {
    identity.clearAuthentication();
    identity.setAuthentication(account, groups(account));
  }

  private List<String> groups(String account) {
    return identity.createGroupQuery().groupMember(account).list().stream()
        .map(Group::getId)
        .toList();
  }

  private static void forbidden(ThrowingCallable work) {
    assertThatExceptionOfType(AuthorizationException.class).isThrownBy(work);
  }

  private static void refused(ThrowingCallable work, String words) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(work).withMessageContaining(words);
  }
}
