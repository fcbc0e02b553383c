package vn.motcua.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** Who sees and who does each task of the shipped models, as {@code docs/security.md} has it. */
@RunningOffice
class TaskMatrixIT {

  private static final String TASKS = "Tasks";

  @Autowired TestRestTemplate http;
  @Autowired Office office;
  @Autowired RuntimeService runtime;
  @Autowired TaskService taskService;

  @Test
  void eachTaskOfTheModelsIsDoneByThoseAlone() {
    var rows = Table.below(TASKS).rows();
    assertThat(rows.stream().map(TaskMatrixIT::kind))
        .containsExactlyElementsOf(UserTasks.shipped());

    var callers = new HashMap<String, Caller>();
    accounts().forEach((who, account) -> callers.put(who, new Caller(http.getRootUri(), account)));
    var tasks = new UserTasks(office, runtime, taskService);
    var wrong = new ConcurrentLinkedQueue<String>();
    try {
      rows.parallelStream().forEach(row -> walk(row, tasks, callers, wrong));
    } finally {
      tasks.end();
    }
    assertThat(wrong).isEmpty();
  }

  private static void walk(
      Map<String, String> row,
      UserTasks tasks,
      Map<String, Caller> callers,
      Collection<String> wrong) {
    var task = tasks.open(kind(row));
    for (var who : callers.entrySet()) {
      if (!tasks.isOpen(task)) {
        task = tasks.open(kind(row));
      }
      var can = whatHeCan(who.getValue(), task);
      tasks.handBack(task);
      var expected = row.get(who.getKey());
      if (!can.equals(expected)) {
        wrong.add("%s as %s: %s, but %s".formatted(kind(row), who.getKey(), expected, can));
      }
    }
  }

  private static String whatHeCan(Caller caller, String task) {
    var path = "/engine-rest/task/" + task;
    boolean sees = caller.call("GET", path, "").statusCode() == 200;
    var claim = "{\"userId\": \"%s\"}".formatted(caller.account());
    boolean claims = caller.call("POST", path + "/claim", claim).statusCode() == 204;
    int completed = caller.call("POST", path + "/submit-form", "{\"variables\": {}}").statusCode();
    assertThat(completed == 403 || completed == 404 || completed == 401)
        .as("completed as %s: %d", caller.account(), completed)
        .isEqualTo(!claims);
    return claims ? "does" : sees ? "sees" : "";
  }

  private static Map<String, String> accounts() {
    var accounts = new LinkedHashMap<String, String>();
    for (var role : Role.values()) {
      if (role.account() != null && role != Role.MONITOR) {
        accounts.put(role.column(), role.account());
      }
    }
    accounts.put("other specialist", "diachinh");
    return accounts;
  }

  private static UserTasks.Kind kind(Map<String, String> row) {
    return UserTasks.Kind.of(Table.codes(row.get("task")).get(0));
  }
}
