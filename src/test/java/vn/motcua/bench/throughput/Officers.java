package vn.motcua.bench.throughput;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import vn.motcua.local.LocalAccounts;

/** Each finds the task, claims it and completes it with its form's values, under its account. */
class Officers {

  private static final Map<String, List<String>> GROUPS =
      LocalAccounts.ALL.stream()
          .collect(Collectors.toMap(LocalAccounts.Account::id, LocalAccounts.Account::groups));
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

  private final ProcessEngine engine;

  Officers(ProcessEngine engine) {
    this.engine = engine;
  }

  /** From the desk to the number on the result. */
  void review(String dossier) {
    complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    complete("tuphap", dossier, "userTask_verify", Map.of("verifyOutcome", "APPROVE"));
    complete("tuphap", dossier, "userTask_draft", Map.of("draftOutcome", "SUBMIT"));
    complete("lanhdao", dossier, "userTask_sign", Map.of("signOutcome", "SIGN"));
    complete(
        "vanthu",
        dossier,
        "userTask_number",
        Map.of("numberOutcome", "STAMPED", "resultNumber", "12/XN-UBND"));
  }

  /** The task is there when the job executor has done its part. */
  void handOver(String dossier) {
    complete(
        "tiepnhan",
        dossier,
        "userTask_handOver",
        Map.of("handOverOutcome", "HANDED_OVER", "rating", "SATISFIED"));
  }

  private void complete(String account, String dossier, String task, Map<String, Object> values) {
    engine.getIdentityService().setAuthentication(account, GROUPS.get(account));
    try {
      var open = await(dossier, task);
      engine.getTaskService().claim(open, account);
      engine.getFormService().submitTaskForm(open, new HashMap<>(values));
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private String await(String dossier, String task) {
    var query =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(dossier)
            .taskDefinitionKey(task);
    long from = System.nanoTime();
    for (var open = query.list(); ; open = query.list()) {
      if (!open.isEmpty()) {
        return open.get(0).getId();
      }
      if (System.nanoTime() - from > PATIENCE) {
        throw new AssertionError("Dossier %s has no task %s".formatted(dossier, task));
      }
      LockSupport.parkNanos(PAUSE);
    }
  }
}
