package vn.motcua.engine.behaviour;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Rung;
import vn.motcua.deadline.rules.StepLimit;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;
import vn.motcua.engine.limits.DeclaredLimit;

/**
 * Gives what a model declares its behaviour. A designer writes {@code motcua.*} properties; what
 * follows from them is attached here, to every model that is deployed, and cannot be forgotten.
 *
 * <ul>
 *   <li>{@code motcua.status}: entering the element moves the dossier to that status
 *   <li>{@code motcua.rung}: the boundary timer reaches that rung
 *   <li>{@code motcua.decision}, {@code motcua.outcomes}, {@code motcua.noteRequired}: the
 *       officer's task ends with one of these outcomes, which is put on record
 *   <li>{@code motcua.limit}: by when the officer's task should be done: {@code WH4}, {@code WD2},
 *       {@code 25%} of the dossier's running time, or {@code NONE}; see {@link StepLimit}
 *   <li>{@code motcua.notBy}: the task is not for whoever has decided at one of these steps
 *   <li>{@code motcua.allPapersFor}: the task's form lists the procedure's papers for ticking, and
 *       these outcomes want every one of them
 *   <li>{@code motcua.paper}: the form, {@code 01} to {@code 05}, that must have been printed
 *       before the officer's task can be completed
 *   <li>{@code motcua.records}: {@code SUPPLEMENT} or {@code PAYMENT}; completing the task means
 *       that the applicant brought it to the counter
 * </ul>
 *
 * A property without a value declares nothing.
 */
@Component
class Declarations extends AbstractBpmnParseListener {

  private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

  private final Dossiers dossiers;
  private final Deadlines deadlines;
  private final TaskDeclarations tasks;
  private final RequiredForms forms;

  Declarations(
      Dossiers dossiers, Deadlines deadlines, TaskDeclarations tasks, RequiredForms forms) {
    this.dossiers = dossiers;
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.forms = forms;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    var declared = new HashMap<String, Map<String, String>>();
    collect(element, declared);
    attach(process, declared);
  }

  private void attach(ScopeImpl scope, Map<String, Map<String, String>> declared) {
    for (var activity : scope.getActivities()) {
      attach(activity, declared.getOrDefault(activity.getId(), Map.of()));
      attach((ScopeImpl) activity, declared);
    }
  }

  private void attach(ActivityImpl activity, Map<String, String> declared) {
    if (declared.containsKey("motcua.status")) {
      var status = Status.valueOf(declared.get("motcua.status"));
      onEntry(activity, new EnterStatus(status, dossiers));
    }
    if (declared.containsKey("motcua.rung")) {
      var rung = Rung.valueOf(declared.get("motcua.rung"));
      activity.setProperty(ReachRung.PROPERTY, rung);
      onEntry(activity, new ReachRung(rung, deadlines));
    }
    if (declared.containsKey(DeclaredLimit.NAME)) {
      DeclaredLimit.declare(activity, declared.get(DeclaredLimit.NAME));
    }
    if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
      tasks.attach(task.getTaskDefinition(), declared);
    }
  }

  private static void onEntry(ActivityImpl activity, ExecutionListener listener) {
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
  }

  private void collect(Element element, Map<String, Map<String, String>> declared) {
    var extensions = element.element("extensionElements");
    var properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
    if (properties != null) {
      var own = new HashMap<String, String>();
      for (var property : properties.elements()) {
        var value = property.attribute("value");
        // an element template writes an empty one for what was left out
        if (value != null && !value.isBlank()) {
          own.put(property.attribute("name"), value);
        }
      }
      DeclaredLimit.check(own.get(DeclaredLimit.NAME), element);
      forms.check(own.get(RequiredForms.NAME), element);
      declared.put(element.attribute("id"), own);
    }
    element.elements().forEach(child -> collect(child, declared));
  }
}
