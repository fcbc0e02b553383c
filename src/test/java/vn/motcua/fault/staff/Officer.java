package vn.motcua.fault.staff;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** One who takes tasks, looks at the dossier, decides, and at times does something else. */
final class Officer implements Runnable {

  private final Role role;
  private final Desk desk;
  private final Ledger ledger;
  private final Plan plan;
  private final Counter counter;
  private final Random random;

  Officer(Role role, Desk desk, Ledger ledger, Plan plan, long seed) {
    this.role = role;
    this.desk = desk;
    this.ledger = ledger;
    this.plan = plan;
    this.random = new Random(seed);
    this.counter = new Counter(desk, ledger, random);
  }

  @Override
  public void run() {
    try {
      while (true) {
        desk.pause(plan.think(random));
        work();
      }
    } catch (Desk.OverException | InterruptedException e) {
      // the day is over
    } catch (IOException | RuntimeException e) {
      ledger.wrong("%s gave up: %s".formatted(desk.account(), e));
    }
  }

  private void work() throws IOException, InterruptedException {
    int dice = random.nextInt(100);
    if (role.reads() && (role.steps().isEmpty() || dice < 15)) {
      read();
    } else if (role.name().equals("receiver") && dice < 12 && ledger.open() < plan.mostOpen()) {
      counter.register();
    } else {
      takeOne();
    }
  }

  private void read() throws IOException, InterruptedException {
    var today = LocalDate.now();
    var report = random.nextBoolean() ? "timeliness" : "index-766";
    desk.look(
        "report", "/api/v1/reports/%s?from=%s&to=%s".formatted(report, today.minusDays(60), today));
    ledger.count("report read");
  }

  private void takeOne() throws IOException, InterruptedException {
    var task = choose();
    if (task == null) {
      ledger.count("nothing to do");
      return;
    }
    var process =
        desk.look("task", "/engine-rest/process-instance/" + text(task, "processInstanceId"));
    if (!process.isDone()) {
      ledger.count("came too late");
      return;
    }
    var dossier = UUID.fromString(text(process.json(), "businessKey"));
    lookAt(dossier);
    if (task.path("assignee").isNull() && random.nextInt(100) >= 5 && !claim(text(task, "id"))) {
      ledger.count("came too late");
      return;
    }
    if (role.groups().contains("specialist") && random.nextInt(100) < 6) {
      handOver(text(task, "id"));
      return;
    }
    desk.pause(plan.think(random).dividedBy(8));
    complete(task, dossier);
  }

  /** One's own first; else one of the oldest, which others are after as well. */
  private JsonNode choose() throws IOException, InterruptedException {
    var keys = role.steps().stream().map(Role.Step::task).collect(Collectors.joining(","));
    var mine =
        desk.get(
            "list",
            "/engine-rest/task?assignee=%s&taskDefinitionKeyIn=%s&maxResults=5"
                .formatted(desk.account(), keys));
    if (mine.isArray() && !mine.isEmpty()) {
      return mine.get(0);
    }
    var list =
        desk.get(
            "list",
            "/engine-rest/task?candidateGroup=%s&taskDefinitionKeyIn=%s&sortBy=created&sortOrder=asc&maxResults=15"
                .formatted(role.groups().get(role.groups().size() - 1), keys));
    return list.isArray() && !list.isEmpty()
        ? list.get(random.nextInt(Math.min(6, list.size())))
        : null;
  }

  private void lookAt(UUID dossier) throws IOException, InterruptedException {
    desk.look("dossier", "/api/v1/dossiers/" + dossier);
    desk.look("dossier", "/api/v1/dossiers/" + dossier + "/timeline");
    int dice = random.nextInt(100);
    if (dice < 30 && role.looksAtApplicants()) {
      desk.look("applicant", "/api/v1/dossiers/" + dossier + "/applicant");
      ledger.count("applicant looked at");
    } else if (dice < 40) {
      desk.look("dossier", "/api/v1/dossiers/" + dossier + "/deadline");
    } else if (dice < 60 && role.looksAtApplicants()) {
      counter.open(dossier);
    } else if (dice < 65) {
      comment(dossier);
    }
  }

  private void comment(UUID dossier) throws IOException, InterruptedException {
    var text = Map.of("text", "Hồ sơ này cần làm sớm.");
    var answer = desk.post("comment", "/api/v1/dossiers/" + dossier + "/comments", text);
    if (answer.isDone()) {
      ledger.count("comment written");
    }
  }

  private boolean claim(String task) throws IOException, InterruptedException {
    var me = Map.of("userId", desk.account());
    var answer = desk.post("claim", "/engine-rest/task/" + task + "/claim", me);
    if (answer.isUnknown()) {
      var seen = desk.look("task", "/engine-rest/task/" + task);
      return seen.isDone() && seen.json().path("assignee").asText().equals(desk.account());
    }
    return answer.isDone();
  }

  private void handOver(String task) throws IOException, InterruptedException {
    var seen = desk.look("task", "/api/v1/tasks/" + task + "/colleagues");
    if (!seen.isDone()) {
      return;
    }
    var colleagues = new ArrayList<String>();
    for (var colleague : seen.json().path("colleagues")) {
      colleagues.add(text(colleague, "account"));
    }
    colleagues.removeIf(account -> !account.startsWith(role.name()));
    var to = Map.of("to", colleagues.get(random.nextInt(colleagues.size())));
    if (desk.post("hand over", "/api/v1/tasks/" + task + "/hand-over", to).isDone()) {
      ledger.count("task handed over");
    }
  }

  private void complete(JsonNode task, UUID dossier) throws IOException, InterruptedException {
    var key = text(task, "taskDefinitionKey");
    var step = role.steps().stream().filter(s -> s.task().equals(key)).findFirst().orElseThrow();
    var outcome = outcome(step);
    var id = text(task, "id");
    Map<String, Object> form = Map.of("variables", variables(step, outcome));
    var path = "/engine-rest/task/" + id + "/submit-form";
    var answer =
        random.nextInt(100) < 4
            ? counter.twiceAtOnce(path, form)
            : desk.post("complete", path, form);
    if (answer.isUnknown() ? afterUnknown(id, path, form) : answer.isDone()) {
      ledger.completed(new Ledger.Completion(id, dossier, key, outcome, desk.account()));
    } else {
      ledger.count("came too late");
      ledger.maybeWanted(dossier, outcome);
    }
  }

  /** Whoever reads no answer looks whether the task is still there, and if so does it again. */
  private boolean afterUnknown(String task, String path, Map<String, Object> form)
      throws IOException, InterruptedException {
    while (true) {
      desk.pause(Duration.ofSeconds(1));
      if (!desk.look("task", "/engine-rest/task/" + task).isDone()) {
        ledger.count("done by somebody, without an answer");
        return false;
      }
      var again = desk.post("complete", path, form);
      if (!again.isUnknown()) {
        return again.isDone();
      }
    }
  }

  /** The usual one, but for some. */
  private String outcome(Role.Step step) {
    var all = step.outcomes();
    return random.nextInt(100) < 85 ? all.get(0) : all.get(random.nextInt(all.size()));
  }

  private static Map<String, Object> variables(Role.Step step, String outcome) {
    var variables = new HashMap<String, Object>();
    variables.put(step.decision(), Map.of("value", outcome));
    if (List.of("SUPPLEMENT", "REFUSE", "OPINION", "SEND_BACK").contains(outcome)) {
      variables.put("note", Map.of("value", "Xem lại giấy tờ kèm theo."));
    }
    if (!step.extra().isEmpty()) {
      var extra = step.extra().split("=");
      variables.put(extra[0], Map.of("value", extra[1]));
    }
    return variables;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText();
  }
}
