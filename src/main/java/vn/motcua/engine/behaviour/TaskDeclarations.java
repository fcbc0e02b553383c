package vn.motcua.engine.behaviour;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;
import vn.motcua.engine.hardening.FormFieldsOnly;
import vn.motcua.engine.limits.StepDates;
import vn.motcua.engine.standins.LentGroups;
import vn.motcua.engine.teamwork.NotBy;
import vn.motcua.engine.teamwork.RecordAssignment;
import vn.motcua.engine.teamwork.TaskDossier;
import vn.motcua.review.Arrivals;
import vn.motcua.review.Decisions;
import vn.motcua.review.PaperChecks;
import vn.motcua.teamwork.Assignments;

/** Gives an officer's task what it declares; the properties are listed at {@link Declarations}. */
@Component
class TaskDeclarations {

  private final Dossiers dossiers;
  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final StepDates stepDates;
  private final Decisions decisions;
  private final Assignments assignments;
  private final LentGroups lent;
  private final PaperList papers;
  private final PaperChecks checks;
  private final Arrivals arrivals;
  private final RequiredForms forms;
  private final Clock clock;

  TaskDeclarations(
      Dossiers dossiers,
      JdbcClient jdbc,
      Deadlines deadlines,
      StepDates stepDates,
      Decisions decisions,
      Assignments assignments,
      LentGroups lent,
      PaperList papers,
      PaperChecks checks,
      Arrivals arrivals,
      RequiredForms forms,
      Clock clock) {
    this.dossiers = dossiers;
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.stepDates = stepDates;
    this.decisions = decisions;
    this.assignments = assignments;
    this.lent = lent;
    this.papers = papers;
    this.checks = checks;
    this.arrivals = arrivals;
    this.forms = forms;
    this.clock = clock;
  }

  void attach(TaskDefinition task, Map<String, String> declared) {
    var decision = declared.getOrDefault("motcua.decision", "");
    // a decision may have a note, also where its form does not ask for one
    takeFormFieldsOnly(task, decision.isEmpty() ? Set.of() : Set.of(RecordDecision.NOTE));
    onCreation(task, new PrepareTask(decision, isWait(declared), deadlines, stepDates));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_ASSIGNMENT, new RecordAssignment(lent, assignments));
    onCompletion(task, TaskDossier.completedOneByOne(dossiers, jdbc));
    if (declared.containsKey("motcua.notBy")) {
      onCompletion(task, new NotBy(Set.copyOf(values(declared, "motcua.notBy")), decisions));
    }
    if (declared.containsKey(RequiredForms.NAME)) {
      // before its own decision, which may be one to print for
      onCompletion(task, forms.issued(declared.get(RequiredForms.NAME)));
    }
    if (!decision.isEmpty()) {
      var outcomes = values(declared, "motcua.outcomes");
      var noteRequired = Set.copyOf(values(declared, "motcua.noteRequired"));
      onCompletion(
          task, new RecordDecision(decision, outcomes, noteRequired, decisions, assignments));
    }
    if (declared.containsKey("motcua.allPapersFor")) {
      var outcomes = Set.copyOf(values(declared, "motcua.allPapersFor"));
      onCreation(task, papers::show);
      onCompletion(task, new RecordPapers(decision, outcomes, papers, checks));
    }
    if (declared.containsKey("motcua.records")) {
      var awaited = RecordArrival.Awaited.valueOf(declared.get("motcua.records"));
      if (awaited == RecordArrival.Awaited.SUPPLEMENT) {
        onCreation(task, papers::show);
      }
      onCompletion(task, new RecordArrival(awaited, papers, arrivals, clock));
    }
  }

  private static void takeFormFieldsOnly(TaskDefinition task, Set<String> others) {
    var form = task.getFormDefinition();
    if (form.getCamundaFormDefinitionKey() != null) {
      boolean fixed = "deployment".equals(form.getCamundaFormDefinitionBinding());
      task.setTaskFormHandler(new FormFieldsOnly(task.getTaskFormHandler(), fixed, others));
    }
  }

  private static boolean isWait(Map<String, String> declared) {
    var status = declared.get("motcua.status");
    return status != null && Status.valueOf(status).waits();
  }

  private static void onCreation(TaskDefinition task, TaskListener listener) {
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
  }

  private static void onCompletion(TaskDefinition task, TaskListener listener) {
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
  }

  private static List<String> values(Map<String, String> declared, String property) {
    var list = declared.get(property);
    return list == null || list.isBlank() ? List.of() : List.of(list.trim().split("\\s*,\\s*"));
  }
}
