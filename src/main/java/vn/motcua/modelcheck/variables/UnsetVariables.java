package vn.motcua.modelcheck.variables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import vn.motcua.modelcheck.atlas.Atlas;
import vn.motcua.modelcheck.atlas.Step;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.office.XmlOutline.Trait;

/**
 * A variable that no way to a step has set: the engine would fail at it, before an officer's eyes.
 */
public final class UnsetVariables {

  private final Office office;
  private final KnownVariables known;
  private final List<Complaint> complaints = new ArrayList<>();

  private UnsetVariables(Office office, Atlas atlas) {
    this.office = office;
    this.known = new KnownVariables(office, atlas);
  }

  /** For an office without a fault in its arrows and calls. */
  public static List<Complaint> complaints(Office office) {
    Atlas atlas = new Atlas(office);
    UnsetVariables rule = new UnsetVariables(office, atlas);
    atlas.steps().forEach(rule::check);
    return rule.complaints;
  }

  private void check(Step step) {
    if (known.at(step).isEmpty()) {
      return;
    }
    ProcessFile file = step.body().file();
    Set<String> here = new HashSet<>(known.at(step));
    here.addAll(Sources.local(step));
    for (Trait trait : file.outline().traits().getOrDefault(step.id(), List.of())) {
      Set<String> own = new HashSet<>(here);
      // outputs are made after the step
      own.addAll(trait.element().equals("outputParameter") ? known.after(step) : Set.of());
      Reading.of(trait).forEach(name -> check(name, own, file, step.id(), step.node().getName()));
    }
    for (SequenceFlow flow : file.flows().outOf(step.node())) {
      for (Trait trait : file.outline().traits().getOrDefault(flow.getId(), List.of())) {
        Reading.of(trait)
            .forEach(n -> check(n, known.after(step), file, flow.getId(), flow.getName()));
      }
    }
    if (step.node() instanceof BusinessRuleTask task) {
      Reading.of(office, task)
          .forEach(name -> check(name, here, file, step.id(), step.node().getName()));
    }
  }

  private void check(String variable, Set<String> known, ProcessFile file, String id, String name) {
    if (!known.contains(variable)) {
      Optional<String> near =
          known.stream()
              .sorted()
              .min(Comparator.comparing(other -> Declared.distance(variable, other)));
      complaints.add(
          new Complaint(
              true,
              "variable-unset",
              file.path(),
              file.outline().line(id),
              id,
              name,
              List.of(variable, near.orElse("status"))));
    }
  }
}
