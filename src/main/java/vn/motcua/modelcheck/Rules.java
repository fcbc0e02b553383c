package vn.motcua.modelcheck;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.DecisionFile;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.paths.Walk;
import vn.motcua.modelcheck.rules.RuleRun;
import vn.motcua.modelcheck.rules.calls.Calls;
import vn.motcua.modelcheck.rules.calls.Circles;
import vn.motcua.modelcheck.rules.calls.HandingOver;
import vn.motcua.modelcheck.rules.calls.Routing;
import vn.motcua.modelcheck.rules.calls.WholeOffice;
import vn.motcua.modelcheck.rules.code.Comparisons;
import vn.motcua.modelcheck.rules.code.Delegates;
import vn.motcua.modelcheck.rules.code.Expressions;
import vn.motcua.modelcheck.rules.code.ForeignCode;
import vn.motcua.modelcheck.rules.code.Implementation;
import vn.motcua.modelcheck.rules.code.OutsideCalls;
import vn.motcua.modelcheck.rules.code.Scripts;
import vn.motcua.modelcheck.rules.decisions.DecisionSettings;
import vn.motcua.modelcheck.rules.decisions.RoutedGroups;
import vn.motcua.modelcheck.rules.events.Errors;
import vn.motcua.modelcheck.rules.events.Messages;
import vn.motcua.modelcheck.rules.events.RungTimers;
import vn.motcua.modelcheck.rules.events.TimerText;
import vn.motcua.modelcheck.rules.events.Waits;
import vn.motcua.modelcheck.rules.flow.Arrows;
import vn.motcua.modelcheck.rules.flow.Choices;
import vn.motcua.modelcheck.rules.flow.Conditions;
import vn.motcua.modelcheck.rules.flow.Islands;
import vn.motcua.modelcheck.rules.flow.Starts;
import vn.motcua.modelcheck.rules.forms.FormOfTask;
import vn.motcua.modelcheck.rules.forms.FormRule;
import vn.motcua.modelcheck.rules.process.AnyDiagram;
import vn.motcua.modelcheck.rules.process.Diagram;
import vn.motcua.modelcheck.rules.process.Names;
import vn.motcua.modelcheck.rules.process.OneProcess;
import vn.motcua.modelcheck.rules.process.ProcessSettings;
import vn.motcua.modelcheck.rules.process.UniqueProcess;
import vn.motcua.modelcheck.rules.tasks.Decisions;
import vn.motcua.modelcheck.rules.tasks.KnownProperties;
import vn.motcua.modelcheck.rules.tasks.Limits;
import vn.motcua.modelcheck.rules.tasks.NotBy;
import vn.motcua.modelcheck.rules.tasks.PropertyPlaces;
import vn.motcua.modelcheck.rules.tasks.PropertyValues;
import vn.motcua.modelcheck.rules.tasks.TaskForm;
import vn.motcua.modelcheck.rules.tasks.TaskGroup;
import vn.motcua.modelcheck.variables.UnsetVariables;

/** The list of all rules. */
final class Rules {

  private Rules() {}

  static List<Complaint> complaints(Office office) {
    List<Complaint> shape = new ArrayList<>(WholeOffice.complaints(office));
    List<Complaint> complaints = new ArrayList<>();
    for (ProcessFile file : office.processes()) {
      RuleRun run =
          new RuleRun(
              file.path(), file.model(), file.outline(), Definitions.class, BaseElement.class);
      shape.addAll(run.complaints(ofShape(office, file)));
      complaints.addAll(run.complaints(ofContent(office, file)));
    }
    for (DecisionFile file : office.decisions()) {
      RuleRun run = new RuleRun(file.path(), file.model(), file.outline(), DmnElement.class);
      complaints.addAll(run.complaints(ofDecisions(office, file)));
    }
    office.forms().forEach(form -> complaints.addAll(FormRule.complaints(office, form)));
    // who walks on a broken map finds faults that are none
    if (office.unreadable().isEmpty() && shape.stream().noneMatch(Complaint::error)) {
      complaints.addAll(ofWays(office));
    }
    complaints.addAll(shape);
    return complaints;
  }

  /** What a dossier's ways follow from. */
  private static List<ModelElementValidator<?>> ofShape(Office office, ProcessFile file) {
    return List.of(
        new OneProcess(file),
        new UniqueProcess(office, file),
        new KnownProperties(),
        new PropertyPlaces(),
        new PropertyValues(),
        new Errors(office),
        new RungTimers(),
        new Waits(file.flows()),
        new Comparisons(office, file.outline()),
        new Calls(office, file),
        new Circles(office),
        new HandingOver(),
        new Routing(office, file),
        new Starts(),
        new Arrows(file.flows()),
        new Islands(file),
        new Choices(file.flows()),
        new Conditions(file.flows(), office));
  }

  private static List<ModelElementValidator<?>> ofContent(Office office, ProcessFile file) {
    return List.of(
        new ProcessSettings(),
        new AnyDiagram(file),
        new Diagram(file),
        new Names(),
        new TaskGroup(),
        new TaskForm(office, file),
        new Decisions(),
        new NotBy(office),
        new Limits(),
        new FormOfTask(office, file),
        new TimerText(),
        new Messages(),
        new Scripts<>(BaseElement.class, file.outline()),
        new ForeignCode(file.outline()),
        new Delegates(file.outline()),
        new Implementation(),
        new OutsideCalls(),
        new Expressions<>(BaseElement.class, file.outline()));
  }

  private static List<ModelElementValidator<?>> ofDecisions(Office office, DecisionFile file) {
    return List.of(
        new DecisionSettings(office, file),
        new RoutedGroups(office),
        new Scripts<>(DmnElement.class, file.outline()),
        new Expressions<>(DmnElement.class, file.outline()));
  }

  private static List<Complaint> ofWays(Office office) {
    try {
      List<Complaint> complaints = new ArrayList<>(Walk.complaints(office));
      complaints.addAll(UnsetVariables.complaints(office));
      return complaints;
    } catch (RuntimeException | StackOverflowError e) {
      return List.of(Complaint.ofFile("check-failed", Vocabulary.DOSSIER));
    }
  }
}
