package vn.motcua.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.motcua.applicants.Applicant;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;
import vn.motcua.intake.Submission;
import vn.motcua.intake.SubmitDossier;
import vn.motcua.local.LocalAccounts;
import vn.motcua.replay.ledger.Row;
import vn.motcua.review.Payment;
import vn.motcua.review.Requests;
import vn.motcua.review.Supplement;
import vn.motcua.support.Office;

/**
 * Does at the present instant what a ledger says: applicants send, officers complete the tasks that
 * the models give them. Which task comes next is the models' affair; an account of the task's
 * candidate group does it.
 */
final class OfficeWork {

  /** The decision that a task's form asks for, and the values with which the dossier moves on. */
  private record Decision(String variable, Map<String, Object> movingOn) {

    static Decision of(String variable, String outcome) {
      return new Decision(variable, Map.of(variable, outcome));
    }
  }

  /** By task key. A task of a new model takes a line here. */
  private static final Map<String, Decision> DECISIONS =
      Map.of(
          "userTask_checkPapers", Decision.of("checkOutcome", "ACCEPT"),
          "userTask_checkSupplement", Decision.of("supplementOutcome", "ACCEPT"),
          "userTask_verify", Decision.of("verifyOutcome", "APPROVE"),
          "userTask_certify", Decision.of("certifyOutcome", "APPROVE"),
          "userTask_draft", Decision.of("draftOutcome", "SUBMIT"),
          "userTask_sign", Decision.of("signOutcome", "SIGN"),
          "userTask_number",
              new Decision(
                  "numberOutcome",
                  Map.of("numberOutcome", "STAMPED", "resultNumber", "01/KQ-UBND")),
          "userTask_handOver",
              new Decision(
                  "handOverOutcome",
                  Map.of("handOverOutcome", "HANDED_OVER", "rating", "NOT_GIVEN")));

  // beside the way of the dossier, and never with a new date: that would move the due instant
  private static final String APOLOGY = "userTask_apologise";
  private static final Map<String, Object> APOLOGISE =
      Map.of("apologyOutcome", "APOLOGISE", "note", "Hồ sơ trả chậm so với hạn");
  // for the leader to take or leave: nobody takes it
  private static final String OFFER = "userTask_offerNewDate";

  private static final int MOST_TASKS = 20;

  private final SubmitDossier submitDossier;
  private final Requests requests;
  private final Dossiers dossiers;
  private final Office office;
  private final TaskService tasks;
  private final String agency;
  private final Map<String, UUID> ids = new LinkedHashMap<>();

  OfficeWork(BeanFactory application) {
    submitDossier = application.getBean(SubmitDossier.class);
    requests = application.getBean(Requests.class);
    dossiers = application.getBean(Dossiers.class);
    office = application.getBean(Office.class);
    tasks = application.getBean(TaskService.class);
    agency = application.getBean(Environment.class).getRequiredProperty("motcua.agency.code");
  }

  /** The dossiers submitted so far, by the ledger's {@code no}, in the order of submission. */
  Map<String, UUID> ids() {
    return ids;
  }

  void submit(Row row) {
    var submission =
        new Submission(
            UUID.randomUUID().toString(),
            agency,
            row.procedure().code(),
            row.channel(),
            inVietnam(row.submittedAt()),
            new Applicant(
                Applicant.Kind.PERSON, "Người nộp hồ sơ", "000000000000", null, null, null),
            papers(row));
    asApplicant(row, account -> ids.put(row.no(), submit(submission, account)));
  }

  private UUID submit(Submission submission, String account) {
    return submitDossier.submit(submission, account).dossier().id();
  }

  void accept(Row row) {
    moveOn(row, Status.PROCESSING);
  }

  void ask(Row row, Row.Wait wait) {
    var task = next(row);
    var decision = decision(task);
    var values = new HashMap<>(Map.<String, Object>of(decision.variable(), wait.kind().name()));
    if (wait.kind() == Row.Kind.SUPPLEMENT) {
      values.put("note", "Bổ sung giấy tờ còn thiếu");
    }
    complete(task, values);
  }

  void take(Row row, Row.Wait wait) {
    var id = ids.get(row.no());
    var at = inVietnam(wait.to());
    asApplicant(
        row,
        account -> {
          switch (wait.kind()) {
            case SUPPLEMENT -> requests.supplement(id, new Supplement(at, papers(row)));
            case PAYMENT -> {
              var transaction = UUID.randomUUID().toString();
              requests.payment(id, new Payment(transaction, row.procedure().fee().amount(), at));
            }
          }
        });
  }

  void finish(Row row) {
    moveOn(row, Status.COMPLETED);
    open(row).stream()
        .filter(task -> task.getTaskDefinitionKey().equals(APOLOGY))
        .forEach(task -> complete(task, APOLOGISE));
  }

  void handOver(Row row) {
    moveOn(row, Status.RETURNED);
  }

  private void moveOn(Row row, Status target) {
    for (int done = 0; status(row) != target; done++) {
      if (done == MOST_TASKS) {
        throw new IllegalStateException(
            "%d tasks were completed without reaching %s".formatted(MOST_TASKS, target));
      }
      var task = next(row);
      complete(task, decision(task).movingOn());
    }
  }

  private void complete(Task task, Map<String, Object> values) {
    office.complete(accountFor(task), task, values);
  }

  private String accountFor(Task task) {
    var groups =
        tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).toList();
    return LocalAccounts.ALL.stream()
        .filter(account -> account.groups().stream().anyMatch(groups::contains))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No local account is in the groups %s of task %s"
                        .formatted(groups, task.getTaskDefinitionKey())))
        .id();
  }

  private Task next(Row row) {
    return open(row).stream()
        .filter(task -> !List.of(APOLOGY, OFFER).contains(task.getTaskDefinitionKey()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no task is open; the dossier is " + status(row)));
  }

  private List<Task> open(Row row) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(ids.get(row.no()).toString())
        .orderByTaskCreateTime()
        .asc()
        .list();
  }

  private static Decision decision(Task task) {
    @Nullable Decision decision = DECISIONS.get(task.getTaskDefinitionKey());
    if (decision == null) {
      throw new IllegalStateException(
          "task %s is unknown to the replay: give it a line in OfficeWork.DECISIONS"
              .formatted(task.getTaskDefinitionKey()));
    }
    return decision;
  }

  private Status status(Row row) {
    return dossiers.get(ids.get(row.no())).status();
  }

  /** As logged in to the API: the portal, or reception for whoever comes or writes. */
  private static void asApplicant(Row row, Consumer<String> work) {
    var account = row.channel() == Channel.ONLINE ? "portal" : "tiepnhan";
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(account, null));
    try {
      work.accept(account);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static List<Component> papers(Row row) {
    var form = row.channel() == Channel.ONLINE ? Component.Form.ELECTRONIC : Component.Form.PAPER;
    return row.procedure().papers().stream()
        .map(paper -> new Component(paper.code(), paper.name(), form, null, null))
        .toList();
  }

  private static OffsetDateTime inVietnam(Instant instant) {
    return instant.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
  }
}
