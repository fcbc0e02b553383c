package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/**
 * The first page of a list in Tasklist, while {@value #TASKS} tasks of {@value #GROUPS} groups are
 * open.
 */
@RunningOffice
class TaskListBench {

  private static final int TASKS = 5_000;
  private static final int GROUPS = 20;
  private static final int CALLS = 200;
  private static final double TARGET_MILLIS = 300;

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired IdentityService identity;
  @Autowired AuthorizationService authorizations;
  @Autowired FilterService filters;
  @Autowired TestRestTemplate http;

  @Test
  void theFirstPageComesAtOnce() {
    fill();
    account("officer", 1);
    account("everywhere", GROUPS);
    var rows = new ArrayList<String>();
    rows.add(row("officer", "Việc của bộ phận tôi", TASKS / GROUPS));
    rows.add(row("everywhere", "Việc của bộ phận tôi", TASKS));
    rows.add(row("giamsat", "Tất cả công việc", TASKS));
    PerformanceReport.replace(
        "A list of tasks",
        """
        %,d tasks of %d groups are open. The first page of a list, as Tasklist asks for it, with the
        number of all and with login, %d times; at the server, authorizations on (target: below
        %.0f ms).

        | | p50 | p95 | p99 | max |
        |---|--:|--:|--:|--:|
        %s
        """
            .formatted(TASKS, GROUPS, CALLS, TARGET_MILLIS, String.join("\n", rows)));
  }

  private void fill() {
    var original = office.submit("1.004873", Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", original, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    new CopiedDossier(jdbc, original).times(TASKS - 1);
    jdbc.sql(
            """
            UPDATE act_ru_identitylink l SET group_id_ = 'bench' || n % :groups
            FROM (SELECT id_, row_number() OVER (ORDER BY id_) AS n FROM act_ru_identitylink) AS numbered
            WHERE l.id_ = numbered.id_
            """)
        .param("groups", GROUPS)
        .update();
    jdbc.sql("ANALYZE").update();
  }

  private void account(String id, int groups) {
    var user = identity.newUser(id);
    user.setPassword(id);
    identity.saveUser(user);
    IntStream.range(0, groups).forEach(n -> join(id, "bench" + n));
  }

  private void join(String user, String group) {
    if (identity.createGroupQuery().groupId(group).count() == 0) {
      identity.saveGroup(identity.newGroup(group));
      grant(group, Resources.PROCESS_DEFINITION, "*");
      grant(group, Resources.FILTER, filter("Việc của bộ phận tôi"));
    }
    identity.createMembership(user, group);
  }

  private void grant(String group, Resource resource, String id) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.addPermission(Permissions.READ);
    if (resource == Resources.PROCESS_DEFINITION) {
      grant.addPermission(ProcessDefinitionPermissions.READ_TASK);
      grant.addPermission(ProcessDefinitionPermissions.READ_INSTANCE);
    }
    authorizations.saveAuthorization(grant);
  }

  private String filter(String name) {
    return filters.createFilterQuery().filterName(name).singleResult().getId();
  }

  private String row(String account, String name, int tasks) {
    var id = filter(name);
    IntStream.range(0, CALLS / 4).forEach(n -> page(account, id, tasks));
    var nanos = IntStream.range(0, CALLS).mapToObj(n -> page(account, id, tasks)).toList();
    var percentiles = Percentiles.of(nanos);
    assertThat(percentiles.p99()).as(account).isLessThan(TARGET_MILLIS);
    return "| %s, %,d tasks, by %s | %s |".formatted(name, tasks, account, percentiles.cells());
  }

  /** Returns how long it took, in nanoseconds. */
  private long page(String account, String filter, int tasks) {
    var path = "/engine-rest/filter/%s/list?firstResult=0&maxResults=15".formatted(filter);
    var headers = new HttpHeaders();
    headers.setBasicAuth(account, account);
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.setAccept(List.of(MediaType.valueOf("application/hal+json")));
    var byDueDate = "{\"sorting\": [{\"sortBy\": \"dueDate\", \"sortOrder\": \"asc\"}]}";
    long from = System.nanoTime();
    var answer =
        http.exchange(
            new RequestEntity<>(
                byDueDate,
                headers,
                HttpMethod.POST,
                http.getRestTemplate().getUriTemplateHandler().expand(path)),
            Map.class);
    long took = System.nanoTime() - from;
    assertThat(answer.getBody()).containsEntry("count", tasks);
    return took;
  }
}
