package vn.motcua.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** What goes through on the bare platform is refused here, by both doors, whoever tries. */
@RunningOffice
class AttacksIT {

  private static final String ADMIN_GROUP = "camunda-admin";

  /** Into which web app an account may log in; a portal into none. */
  private static final Map<String, String> APPS =
      Map.of("quantri", "admin", "tuphap", "tasklist", "thietke", "cockpit");

  @Autowired TestRestTemplate http;
  @Autowired Office office;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;
  @Autowired IdentityService identity;
  @Autowired JdbcClient jdbc;
  private Target target;

  @BeforeEach
  void somethingToAimAt() {
    var dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    var task = office.open(dossier, "userTask_verify").getId();
    tasks.claim(task, "tuphap");
    var filter = filters.createFilterQuery().filterName("Việc của bộ phận tôi").singleResult();
    target =
        new Target(
            http.getRootUri(), Map.of("task", task, "other", task, "filter", filter.getId()));
  }

  @Test
  void allAreRefusedAsTheRecordSays() throws IOException {
    var outcomes = new LinkedHashMap<String, String>();
    Attacks.LIST.forEach(attack -> outcomes.put(attack.name(), outcome(attack)));

    if (Boolean.getBoolean("motcua.attack.record")) {
      AttackRecord.write(AttackRecord.OURS, outcomes);
    }
    assertThat(outcomes.values())
        .allMatch(outcome -> outcome.matches("refused \\(4\\d\\d(, 4\\d\\d)*\\)"));
    assertThat(outcomes).isEqualTo(AttackRecord.column(AttackRecord.OURS));
    assertThat(filters.createFilterQuery().filterName("attack").count()).isZero();
    assertThat(identity.createUserQuery().userIdIn("attacker", "attacker2").count()).isZero();
  }

  private String outcome(Attack attack) {
    var statuses = new TreeSet<String>();
    for (var account : attack.accounts()) {
      statuses.add(target.attack(attack, account));
      if (APPS.containsKey(account)) {
        statuses.add(target.attackInSession(attack, account, APPS.get(account)));
      }
    }
    return statuses.contains(Target.OPEN)
        ? Target.OPEN
        : "refused (%s)".formatted(String.join(", ", statuses).replaceAll("refused \\(|\\)", ""));
  }

  @Test
  void noAdministratorIsMadeWhileThereIsNone() {
    identity.deleteMembership("quantri", ADMIN_GROUP);
    try {
      var setup =
          Attacks.LIST.stream().filter(attack -> attack.path().contains("/setup/")).findFirst();
      assertThat(target.attack(setup.orElseThrow(), "")).isEqualTo("refused (401)");
      var page = http.getForEntity("/camunda/app/admin/default/setup/", String.class);
      assertThat(page.getStatusCode().value()).isEqualTo(403);
      assertThat(page.getBody()).contains("made by configuration");
      assertThat(identity.createUserQuery().memberOfGroup(ADMIN_GROUP).count()).isZero();
    } finally {
      identity.createMembership("quantri", ADMIN_GROUP);
    }
  }

  @Test
  void anExpressionThatLiesInAFilterAlreadyIsNotEvaluated() {
    var query = "{\"orQueries\":[{\"taskAssigneeExpression\":\"${'TUPHAP'.toLowerCase()}\"}]}";
    for (var planted : List.of(query, query.replaceAll("^\\{\"orQueries\":\\[|\\]\\}$", ""))) {
      jdbc.sql(
              """
              INSERT INTO act_ru_filter (id_, rev_, resource_type_, name_, query_, properties_)
              VALUES ('planted', 1, 'Task', 'planted', ?, '{}')
              """)
          .param(planted)
          .update();
      try {
        var list =
            http.withBasicAuth("quantri", "quantri")
                .getForEntity("/engine-rest/filter/planted/list", String.class);
        assertThat(list.getStatusCode().value()).as(planted).isEqualTo(400);
        assertThat(list.getBody()).contains("Expressions of queries are these alone");
      } finally {
        jdbc.sql("DELETE FROM act_ru_filter WHERE id_ = 'planted'").update();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%65ngine-rest/task/create",
        "/engine-rest;x=1/task/create",
        "/engine-rest//task/create",
        "/engine-rest/task/../task/create",
        "/engine-rest/task%2Fcreate",
        "/engine-rest/task/%63reate",
        "/engine-rest/task/create/",
        "/engine-rest/engine/default/task/create",
        "/camunda/api/engine/engine/default/task/create",
        "/camunda/%61pi/engine/engine/default/task/create",
        "/camunda/api/engine/task/create",
        "/camunda/api/cockpit/../engine/engine/default/task/create",
      })
  void anotherSpellingIsNoWayIn(String path) {
    var attack = Attack.json("spelling", List.of(), "POST /", "{\"name\":\"attack\"}");
    var before = tasks.createTaskQuery().taskName("attack").count();

    // as it stands, which URI templates would not leave it
    assertThat(new Target(http.getRootUri(), Map.of()).attackAt(path, attack, "tuphap"))
        .startsWith("refused (4");
    assertThat(tasks.createTaskQuery().taskName("attack").count()).isEqualTo(before);
  }
}
