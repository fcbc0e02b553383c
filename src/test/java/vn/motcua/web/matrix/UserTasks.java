package vn.motcua.web.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;

/** The user tasks of the shipped models, and an open one of each kind. */
final class UserTasks {

  private static final Path MODELS = Path.of("bpmn");

  private static final String CHECK = "userTask_checkPapers";

  private final Office office;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Queue<String> begun = new ConcurrentLinkedQueue<>();

  /**
   * @param model the id of its process
   * @param id its own
   */
  record Kind(String model, String id) implements Comparable<Kind> {

    /** From {@code model/id}. */
    static Kind of(String text) {
      var parts = text.split("/");
      return new Kind(parts[0], parts[1]);
    }

    @Override
    public int compareTo(Kind other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return model + "/" + id;
    }
  }

  UserTasks(Office office, RuntimeService runtime, TaskService tasks) {
    this.office = office;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  static Set<Kind> shipped() {
    var kinds = new TreeSet<Kind>();
    try (var files = Files.walk(MODELS, 2)) {
      files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .map(file -> Bpmn.readModelFromFile(file.toFile()))
          .forEach(
              model -> {
                var process = model.getModelElementsByType(Process.class).iterator().next();
                model
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> kinds.add(new Kind(process.getId(), task.getId())));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kinds;
  }

  /** A task that nobody has claimed, of a dossier for the judicial specialists. */
  String open(Kind kind) {
    var dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
    if (kind.model().equals("intake")) {
      if (!kind.id().equals(CHECK)) {
        var supplement = Map.<String, Object>of("checkOutcome", "SUPPLEMENT", "note", "Tờ khai");
        office.complete("tiepnhan", dossier, CHECK, supplement);
      }
      if (!kind.id().equals("userTask_checkSupplement")) {
        office.awaitOpen(dossier, kind.id());
        return office.open(dossier, kind.id()).getId();
      }
    } else {
      office.complete("tiepnhan", dossier, CHECK, Map.of("checkOutcome", "ACCEPT"));
    }
    var process = begin(kind, dossier);
    begun.add(process);
    return tasks
        .createTaskQuery()
        .processInstanceId(process)
        .taskDefinitionKey(kind.id())
        .singleResult()
        .getId();
  }

  boolean isOpen(String task) {
    return tasks.createTaskQuery().taskId(task).taskUnassigned().count() == 1;
  }

  void handBack(String task) {
    if (tasks.createTaskQuery().taskId(task).count() == 1) {
      tasks.setAssignee(task, null);
    }
  }

  void end() {
    begun.stream()
        .filter(id -> runtime.createProcessInstanceQuery().processInstanceId(id).count() > 0)
        .forEach(id -> runtime.deleteProcessInstance(id, "the test has ended"));
  }

  private String begin(Kind kind, UUID dossier) {
    return runtime
        .createProcessInstanceByKey(kind.model())
        .businessKey(dossier.toString())
        .setVariable("specialistGroup", "specialist-judicial")
        .startBeforeActivity(kind.id())
        .execute()
        .getId();
  }
}
