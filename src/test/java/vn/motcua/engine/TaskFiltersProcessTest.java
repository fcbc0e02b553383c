package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;

/** The lists of Tasklist: who finds which, and what is in them. */
@ProcessTest
class TaskFiltersProcessTest {

  private static final String MINE = "Việc tôi đang làm";
  private static final String OF_MY_GROUPS = "Việc của bộ phận tôi";
  private static final String AT_RISK = "Sắp đến hạn";
  private static final String MISSED = "Quá hạn";
  private static final String AWAITED = "Chờ công dân";
  private static final String AS_DEPUTY = "Việc tôi làm thay";
  private static final String ALL = "Tất cả công việc";
  private static final String ALL_AT_RISK = "Sắp đến hạn, toàn đơn vị";
  private static final String ALL_MISSED = "Quá hạn, toàn đơn vị";

  @Autowired Journey.World world;
  @Autowired FilterService filters;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;

  @Autowired
  @Qualifier("taskFilters")
  SmartInitializingSingleton start;

  @AfterEach
  void nobodyIsLoggedIn() {
    identity.clearAuthentication();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tuphap", "vanthu"})
  void anOfficerFindsTheDepartmentsListFirst(String account) {
    assertThat(listsOf(account)).containsExactly(OF_MY_GROUPS, MINE, AT_RISK, MISSED, AS_DEPUTY);
  }

  @Test
  void receptionAlsoSeesWhatApplicantsOweAndWhereADossierIs() {
    assertThat(listsOf("tiepnhan"))
        .containsExactly(OF_MY_GROUPS, MINE, AT_RISK, MISSED, AWAITED, ALL, AS_DEPUTY);
  }

  @Test
  void aDossierThatWaitsForItsApplicantLiesApart() {
    var dossier =
        world
            .accepted("1.004873", "2026-11-09T08:00")
            .does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT");

    assertThat(inList("tiepnhan", AWAITED, dossier)).containsExactly("userTask_awaitPayment");
    assertThat(inList("tiepnhan", OF_MY_GROUPS, dossier)).isEmpty();
    assertThat(inList("tiepnhan", ALL, dossier)).containsExactly("userTask_awaitPayment");
    identity.clearAuthentication();
    dossier.paymentArrives("2026-11-10T08:00");
    assertThat(inList("tiepnhan", AWAITED, dossier)).isEmpty();
  }

  @Test
  void aLeaderAlsoSeesWhatIsInDangerAnywhere() {
    assertThat(listsOf("lanhdao"))
        .containsExactly(
            OF_MY_GROUPS, MINE, AT_RISK, MISSED, ALL_AT_RISK, ALL_MISSED, AWAITED, ALL, AS_DEPUTY);
  }

  @Test
  void aSupervisorSeesEverything() {
    assertThat(listsOf("giamsat")).containsExactly(ALL_AT_RISK, ALL_MISSED, AWAITED, ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"portal", "thietke"})
  void whoIsNotOfTheStaffFindsNone(String account) {
    assertThat(listsOf(account)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-12T07:36 |             |
          2026-11-12T07:37 | Sắp đến hạn |
          2026-11-12T17:01 | Quá hạn     |
          """)
  void aTaskIsInTheListOfItsDanger(String at, String danger) {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until(at);
    var verify = List.of("userTask_verify");
    var none = List.<String>of();

    assertThat(inList("tuphap", OF_MY_GROUPS, dossier)).isEqualTo(verify);
    assertThat(inList("tuphap", AT_RISK, dossier))
        .isEqualTo(AT_RISK.equals(danger) ? verify : none);
    assertThat(inList("tuphap", MISSED, dossier)).isEqualTo(MISSED.equals(danger) ? verify : none);
    assertThat(inList("diachinh", OF_MY_GROUPS, dossier)).isEmpty();
    assertThat(inList("diachinh", AT_RISK, dossier)).isEmpty();
    assertThat(inList("giamsat", ALL, dossier)).contains("userTask_verify");
    assertThat(inList("giamsat", ALL_AT_RISK, dossier).contains("userTask_verify"))
        .isEqualTo(AT_RISK.equals(danger));
    assertThat(inList("lanhdao", ALL_MISSED, dossier).contains("userTask_verify"))
        .isEqualTo(MISSED.equals(danger));
  }

  @Test
  void aClaimedTaskIsInItsOfficersListAndStaysInTheDepartments() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    tasks.claim(dossier.task("userTask_verify").getId(), "tuphap");

    assertThat(inList("tuphap", MINE, dossier)).containsExactly("userTask_verify");
    assertThat(inList("tuphap", OF_MY_GROUPS, dossier)).containsExactly("userTask_verify");
  }

  @Test
  void theMostUrgentComesFirst() {
    // 3 working days, and 8 hours less of them are left to the second
    var later = world.accepted("1.004873", "2026-11-10T08:00");
    var sooner = world.accepted("1.004873", "2026-11-09T08:00");

    as("tuphap");
    var order =
        filters
            .<Task, Query<?, Task>>list(filter(OF_MY_GROUPS).getId(), tasks.createTaskQuery())
            .stream()
            .map(Task::getProcessInstanceId)
            .toList();
    assertThat(order.indexOf(process(sooner))).isLessThan(order.indexOf(process(later)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiepnhan", "lanhdao", "giamsat", "thietke", "portal"})
  void nobodyOfTheStaffTurnsAListIntoCode(String account) {
    var present = filter(OF_MY_GROUPS);
    present.setQuery(tasks.createTaskQuery().taskAssigneeExpression("${''.getClass()}"));
    as(account);
    refused(() -> filters.saveFilter(present));
    refused(() -> filters.deleteFilter(present.getId()));
    refused(() -> filters.saveFilter(filters.newTaskFilter("của tôi")));
  }

  @Test
  void anotherStartAddsNoneAndLeavesWhatWasChanged() {
    var changed = filter(MISSED);
    var before = changed.getProperties();
    changed.setProperties(Map.of("priority", 5, "color", "#000000"));
    filters.saveFilter(changed);
    long count = filters.createFilterQuery().count();
    try {
      start.afterSingletonsInstantiated();
      assertThat(filters.createFilterQuery().count()).isEqualTo(count);
      assertThat(filter(MISSED).getProperties()).containsEntry("color", "#000000");
    } finally {
      changed.setProperties(before);
      filters.saveFilter(changed);
    }
  }

  private List<String> listsOf(String account) {
    as(account);
    return filters.createFilterQuery().list().stream()
        .sorted(Comparator.comparing(list -> (Integer) list.getProperties().get("priority")))
        .map(Filter::getName)
        .toList();
  }

  private List<String> inList(String account, String list, Journey dossier) {
    identity.clearAuthentication();
    var id = filter(list).getId();
    as(account);
    TaskQuery ofDossier =
        tasks.createTaskQuery().processInstanceBusinessKey(dossier.id().toString());
    return filters.<Task, TaskQuery>list(id, ofDossier).stream()
        .map(Task::getTaskDefinitionKey)
        .toList();
  }

  private static String process(Journey dossier) {
    return dossier.task("userTask_verify").getProcessInstanceId();
  }

  private Filter filter(String name) {
    return filters.createFilterQuery().filterName(name).singleResult();
  }

  private void as(String account) {
    identity.clearAuthentication();
    var groups =
        identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();
    identity.setAuthentication(account, groups);
  }

  private static void refused(ThrowingCallable work) {
    assertThatExceptionOfType(AuthorizationException.class).isThrownBy(work);
  }
}
