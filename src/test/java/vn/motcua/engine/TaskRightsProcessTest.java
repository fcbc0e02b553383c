package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;

/** Who may do what with a task that waits for the judicial specialists. */
@ProcessTest
class TaskRightsProcessTest {

  @Autowired Journey.World world;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired IdentityService identity;
  @Autowired AuthorizationService authorizations;
  private Journey dossier;
  private String task;

  @BeforeEach
  void aTaskOfTheJudicialSpecialists() {
    dossier = world.accepted("1.004873", "2026-11-09T08:00");
    task = dossier.task("userTask_verify").getId();
  }

  @AfterEach
  void nobodyIsLoggedIn() {
    identity.clearAuthentication();
  }

  @Test
  void itsCandidatesClaimItAndHandItBack() {
    as("tuphap");
    tasks.claim(task, "tuphap");
    tasks.setVariable(task, "verifyOutcome", "APPROVE");
    tasks.setAssignee(task, null);

    assertThat(found()).isOne();
  }

  @Test
  void whoIsGivenItCompletesItWithoutBeingACandidate() {
    tasks.setAssignee(task, "vanhoa");

    as("vanhoa");
    tasks.complete(task, Map.of("verifyOutcome", "APPROVE"));

    identity.clearAuthentication();
    assertThat(dossier.openTasks()).containsExactly("userTask_draft");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiepnhan", "diachinh", "vanthu", "lanhdao", "giamsat"})
  void otherStaffSeeItButMayNotTouchIt(String account) {
    as(account);
    assertThat(found()).isOne();
    refused(() -> tasks.claim(task, account));
    refused(() -> tasks.setAssignee(task, account));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> tasks.addCandidateUser(task, account));
    refused(() -> tasks.setVariable(task, "verifyOutcome", "APPROVE"));
    refused(() -> tasks.complete(task, Map.of("verifyOutcome", "APPROVE")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"portal", "thietke", "nobody"})
  void whoIsNotOfTheStaffDoesNotSeeIt(String account) {
    as(account);
    assertThat(found()).isZero();
    refused(() -> tasks.claim(task, account));
    refused(() -> tasks.complete(task));
  }

  @Test
  void aGrantForOneModelShowsItsTasksAndNoOthers() {
    var elsewhere = world.accepted("2.000815", "2026-11-09T08:00").task("userTask_certify").getId();
    var grant = grant(Authorization.AUTH_TYPE_GRANT, "auditor", "specialist-review");
    try {
      as("auditor");
      assertThat(found()).isOne();
      assertThat(tasks.createTaskQuery().taskId(elsewhere).count()).isZero();
    } finally {
      identity.clearAuthentication();
      authorizations.deleteAuthorization(grant);
    }
  }

  @Test
  void whatIsRevokedFromOneOfTheStaffHeDoesNotSee() {
    var elsewhere = world.accepted("2.000815", "2026-11-09T08:00").task("userTask_certify").getId();
    var revoked = grant(Authorization.AUTH_TYPE_REVOKE, "vanthu", "specialist-review");
    try {
      as("vanthu");
      assertThat(found()).isZero();
      assertThat(tasks.createTaskQuery().taskId(elsewhere).count()).isOne();
    } finally {
      identity.clearAuthentication();
      authorizations.deleteAuthorization(revoked);
    }
  }

  @Test
  void anAdministratorSaysWhoseItIsAndDoesNotDoIt() {
    as("quantri");
    assertThat(found()).isOne();
    refused(() -> tasks.claim(task, "quantri"));
    refused(() -> tasks.setVariable(task, "verifyOutcome", "APPROVE"));
    refused(() -> tasks.complete(task, Map.of("verifyOutcome", "APPROVE")));
    assertThatThrownBy(() -> tasks.deleteTask(task))
        .hasMessageContaining("is part of a running process");
    var process = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    refused(() -> runtime.setVariable(process, "verifyOutcome", "APPROVE"));
    refused(() -> runtime.deleteProcessInstance(process, "no reason"));
    refused(
        () ->
            runtime
                .createProcessInstanceModification(process)
                .startBeforeActivity("userTask_number")
                .execute());
    assertThatNoException().isThrownBy(() -> tasks.setAssignee(task, "tuphap"));
  }

  @Test
  void noGrantIsWrittenForIt() {
    as("tuphap");
    tasks.claim(task, "tuphap");

    identity.clearAuthentication();
    assertThat(
            authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task)
                .count())
        .isZero();
  }

  private void as(String account) {
    var groups =
        identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();
    identity.setAuthentication(account, groups);
  }

  private String grant(int type, String account, String model) {
    var grant = authorizations.createNewAuthorization(type);
    grant.setUserId(account);
    grant.setResource(Resources.PROCESS_DEFINITION);
    grant.setResourceId(model);
    if (type == Authorization.AUTH_TYPE_REVOKE) {
      grant.removePermission(ProcessDefinitionPermissions.READ_TASK);
    } else {
      grant.addPermission(ProcessDefinitionPermissions.READ_TASK);
    }
    return authorizations.saveAuthorization(grant).getId();
  }

  private long found() {
    return tasks.createTaskQuery().taskId(task).count();
  }

  private static void refused(ThrowingCallable work) {
    assertThatExceptionOfType(AuthorizationException.class).isThrownBy(work);
  }
}
