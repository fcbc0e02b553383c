package vn.motcua.modelcheck.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import vn.motcua.deadline.rules.DueDates;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.steps.Ahead;
import vn.motcua.modelcheck.steps.Flows;
import vn.motcua.modelcheck.whatif.WhatIf.Alternative;
import vn.motcua.modelcheck.whatif.WhatIf.Milestone;

/** What lies beside the straight way, noted in passing. */
final class Beside {

  private final DueDates dates;
  private final Set<FlowNode> visited;
  private final List<Milestone> milestones = new ArrayList<>();
  private final List<Alternative> alternatives = new ArrayList<>();

  /**
   * @param visited the way so far, which grows
   */
  Beside(DueDates dates, Set<FlowNode> visited) {
    this.dates = dates;
    this.visited = visited;
  }

  /** Both of them, also where the model does nothing about one. */
  List<Milestone> milestones() {
    addIfMissing("Sắp đến hạn", dates.atRiskAt());
    addIfMissing("Hết hạn", dates.dueAt());
    milestones.sort(Comparator.comparing(Milestone::at));
    return milestones;
  }

  List<Alternative> alternatives() {
    return alternatives;
  }

  void add(FlowNode where, String when, FlowNode then) {
    alternatives.add(
        new Alternative(Ahead.name(where), when, Ahead.first(then), Ahead.back(then, visited)));
  }

  /** The event subprocesses of a process. */
  void within(ModelElementInstance scope) {
    for (var inner : scope.getChildElementsByType(SubProcess.class)) {
      if (inner.triggeredByEvent()) {
        inner
            .getChildElementsByType(StartEvent.class)
            .forEach(start -> add(inner, "bất cứ lúc nào: " + Ahead.name(start), start));
      }
    }
  }

  /** The boundary events of an activity. */
  void at(FlowNode activity) {
    Ahead.attached(activity).forEach(this::attached);
  }

  private void attached(BoundaryEvent event) {
    var rung = Declared.at(event).value("motcua.rung").orElse(null);
    if (rung == null) {
      Flows.from(event)
          .forEach(way -> add(event.getAttachedTo(), Ahead.name(event), way.getTarget()));
      return;
    }
    var at = rung.equals("AT_RISK") ? dates.atRiskAt() : dates.dueAt();
    milestones.add(new Milestone(Ahead.name(event), at, Ahead.first(event)));
  }

  private void addIfMissing(String name, Instant at) {
    if (milestones.stream().noneMatch(milestone -> milestone.at().equals(at))) {
      milestones.add(new Milestone(name, at, ""));
    }
  }
}
