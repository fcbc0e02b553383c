package vn.motcua.support;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import vn.motcua.applicants.Applicant;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Component.Form;
import vn.motcua.intake.Submission;
import vn.motcua.intake.SubmitDossier;
import vn.motcua.procedures.Procedures;

/** The people of the office at work: they submit dossiers, claim their tasks and complete them. */
public class Office {

  /** Planted where personal data goes in; it must come out nowhere. */
  public static final String PLANTED_IDENTITY = "074098765923";

  public static final String PLANTED_NAME = "Đặng Thị Ngọc Huyền Trân";

  /** The account of a second judicial specialist; the password is the same. */
  public static final String COLLEAGUE = "hotich2";

  public static final String COLLEAGUE_NAME = "Công chức Hộ tịch thứ hai";

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final SubmitDossier submitDossier;
  private final Procedures procedures;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;
  private final Map<String, List<String>> groups = new ConcurrentHashMap<>();

  Office(
      SubmitDossier submitDossier,
      Procedures procedures,
      TaskService tasks,
      FormService forms,
      IdentityService identity) {
    this.submitDossier = submitDossier;
    this.procedures = procedures;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
  }

  public UUID submit(String procedure, Channel channel, Instant submittedAt) {
    var papers =
        procedures.get(procedure).papers().stream()
            .map(p -> new vn.motcua.dossier.Component(p.code(), p.name(), Form.PAPER, null, null))
            .toList();
    var submission =
        new Submission(
            UUID.randomUUID().toString(),
            "H63.12.3",
            procedure,
            channel,
            submittedAt.atZone(ZONE).toOffsetDateTime(),
            new Applicant(
                Applicant.Kind.PERSON, PLANTED_NAME, PLANTED_IDENTITY, "0912345678", null, null),
            papers);
    return submitDossier.submit(submission, "portal").dossier().id();
  }

  /** Has {@link #COLLEAGUE} work beside {@code tuphap}, if he does not yet. */
  public void hireColleague() {
    if (identity.createUserQuery().userId(COLLEAGUE).count() == 0) {
      var user = identity.newUser(COLLEAGUE);
      user.setFirstName("Công chức");
      user.setLastName("Hộ tịch thứ hai");
      user.setPassword(COLLEAGUE);
      identity.saveUser(user);
      groupsOf("tuphap").forEach(group -> identity.createMembership(COLLEAGUE, group));
    }
  }

  /** Claims the dossier's open task with that key and completes it with its form's values. */
  public void complete(String account, UUID dossier, String task, Map<String, Object> values) {
    complete(account, open(dossier, task), values);
  }

  /** Claims the task and completes it with its form's values. */
  public void complete(String account, Task task, Map<String, Object> values) {
    as(
        account,
        () -> {
          tasks.claim(task.getId(), account);
          forms.submitTaskForm(task.getId(), values);
        });
  }

  public Task open(UUID dossier, String task) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(dossier.toString())
        .taskDefinitionKey(task)
        .list()
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "Dossier %s has no open task %s, but %s"
                        .formatted(dossier, task, openTasks(dossier))));
  }

  /** Waits for a task that comes after work of the job executor. */
  public void awaitOpen(UUID dossier, String task) {
    Awaitility.await(task + " of " + dossier).until(() -> openTasks(dossier).contains(task));
  }

  /** The keys of the dossier's open tasks. */
  public List<String> openTasks(UUID dossier) {
    return tasks.createTaskQuery().processInstanceBusinessKey(dossier.toString()).list().stream()
        .map(Task::getTaskDefinitionKey)
        .toList();
  }

  private void as(String account, Runnable work) {
    try {
      identity.setAuthentication(account, groups.computeIfAbsent(account, this::groupsOf));
      work.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  private List<String> groupsOf(String account) {
    return identity.createGroupQuery().groupMember(account).list().stream()
        .map(Group::getId)
        .toList();
  }
}
