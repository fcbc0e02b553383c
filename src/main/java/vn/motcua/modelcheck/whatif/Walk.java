package vn.motcua.modelcheck.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.steps.Ahead;
import vn.motcua.modelcheck.steps.Flows;
import vn.motcua.modelcheck.steps.OfficeModels;
import vn.motcua.modelcheck.steps.OfficeModels.Model;
import vn.motcua.modelcheck.steps.Step;
import vn.motcua.modelcheck.whatif.WhatIf.Phase;
import vn.motcua.modelcheck.whatif.WhatIf.PlannedStep;
import vn.motcua.procedures.Procedure;

/**
 * Goes the straight way through a model and those that it calls: at each choice the first outcome,
 * else the default; on parallel ways, all of them.
 */
final class Walk {

  /** Where a branch ends: at the gateway that joins it with others, or for good. */
  private record Arrived(@Nullable FlowNode join, Reach reach) {}

  private final OfficeModels models;
  private final Procedure procedure;
  private final StepClock clock;
  private final Conditions conditions = new Conditions();
  private final Set<FlowNode> visited = new HashSet<>();
  private final Set<String> calls = new HashSet<>();
  private final Beside beside;
  private final List<String> warnings = new ArrayList<>();
  private final Schedule schedule;
  private Phase phase = Phase.RUNNING;
  private String model = "";
  private int parallel;
  private int forks;

  Walk(OfficeModels models, Procedure procedure, StepClock clock) {
    this.models = models;
    this.procedure = procedure;
    this.clock = clock;
    this.schedule = new Schedule(clock, procedure.handlingGroup(), warnings);
    this.beside = new Beside(clock.dates(), visited);
  }

  void through(Model process) {
    boolean before = Acceptance.isPartOf(process, models, new HashSet<>());
    phase = before ? Phase.BEFORE_ACCEPTANCE : Phase.RUNNING;
    calls.add(process.id());
    var end = inside(process, new Reach(before ? null : clock.acceptedAt(), 0));
    if (end.percent() > 100) {
      warnings.add(
          "Đường thẳng chia %d%% thời hạn cho các bước, nhiều hơn 100%%.".formatted(end.percent()));
    }
  }

  List<PlannedStep> steps() {
    return schedule.steps();
  }

  Beside beside() {
    return beside;
  }

  List<String> warnings() {
    return warnings;
  }

  private Reach inside(Model called, Reach reach) {
    var outer = model;
    model = called.name();
    var end = inside(called.process(), reach);
    model = outer;
    return end;
  }

  private Reach inside(ModelElementInstance scope, Reach reach) {
    beside.within(scope);
    var start =
        scope.getChildElementsByType(StartEvent.class).stream()
            .filter(event -> event.getEventDefinitions().isEmpty())
            .findFirst();
    if (start.isEmpty()) {
      warnings.add("“%s” không có điểm bắt đầu thường.".formatted(model));
      return reach;
    }
    var arrived = follow(start.get(), reach);
    // joins what was never split: the check says so
    while (arrived.join() != null && visited.add(arrived.join())) {
      arrived = onward(arrived.join(), arrived.reach());
    }
    return arrived.reach();
  }

  private Arrived follow(FlowNode from, Reach reach) {
    if (joins(from)) {
      return new Arrived(from, reach);
    }
    if (!visited.add(from)) {
      return endless(from, reach);
    }
    return onward(from, enter(from, reach));
  }

  private Arrived onward(FlowNode from, Reach reach) {
    var node = from;
    var reached = reach;
    while (true) {
      var ways = ways(node);
      if (ways.isEmpty()) {
        return new Arrived(null, reached);
      }
      if (ways.size() > 1) {
        var arrived = fork(ways, reached);
        if (arrived.join() == null) {
          return arrived;
        }
        node = arrived.join();
        visited.add(node);
        reached = arrived.reach();
      } else {
        node = ways.get(0).getTarget();
        if (joins(node)) {
          return new Arrived(node, reached);
        }
        if (!visited.add(node)) {
          return endless(node, reached);
        }
        reached = enter(node, reached);
      }
    }
  }

  private Arrived endless(FlowNode node, Reach reach) {
    warnings.add(
        "Đường thẳng quay lại “%s” và không bao giờ kết thúc.".formatted(Ahead.name(node)));
    return new Arrived(null, reach);
  }

  private Arrived fork(List<SequenceFlow> ways, Reach reach) {
    int outer = parallel;
    parallel = outer == 0 ? ++forks : outer;
    var latest = reach;
    FlowNode join = null;
    for (var way : ways) {
      var arrived = follow(way.getTarget(), reach);
      latest = latest.later(arrived.reach());
      join = arrived.join() == null ? join : arrived.join();
    }
    parallel = outer;
    return new Arrived(join, latest);
  }

  private static boolean joins(FlowNode node) {
    return (node instanceof ParallelGateway || node instanceof InclusiveGateway)
        && Flows.to(node).size() > 1;
  }

  private List<SequenceFlow> ways(FlowNode node) {
    var choice = Choice.at(node, conditions);
    for (var other : choice.others()) {
      var when = other.getName() == null ? "trường hợp khác" : other.getName();
      beside.add(node, when, other.getTarget());
    }
    return choice.taken();
  }

  private Reach enter(FlowNode node, Reach reach) {
    var reached = status(node, reach);
    beside.at(node);
    if (node instanceof UserTask task) {
      return step(Step.of(task), reached);
    }
    if (node instanceof CallActivity call) {
      return called(call, reached);
    }
    return node instanceof SubProcess inner ? inside(inner, reached) : reached;
  }

  private Reach status(FlowNode node, Reach reach) {
    var status = Declared.at(node).status().orElse(null);
    if (status == null) {
      return reach;
    }
    conditions.know("status", status.name());
    if (status == Status.COMPLETED && phase == Phase.RUNNING) {
      phase = Phase.AFTER_RESULT;
    }
    if (status == Status.ACCEPTED && phase == Phase.BEFORE_ACCEPTANCE) {
      phase = Phase.RUNNING;
      return new Reach(clock.acceptedAt(), 0);
    }
    return reach;
  }

  private Reach called(CallActivity call, Reach reach) {
    var element = call.getCalledElement();
    var id = "${reviewModel}".equals(element) ? procedure.reviewModel() : element;
    var called = id == null ? null : models.find(id).orElse(null);
    if (called == null) {
      warnings.add("“%s” gọi mô hình %s không có ở đây.".formatted(Ahead.name(call), id));
      return reach;
    }
    if (!calls.add(called.id())) {
      warnings.add("Mô hình “%s” gọi lại chính nó.".formatted(called.name()));
      return reach;
    }
    // it may have been called before
    visited.removeAll(called.bpmn().getModelElementsByType(FlowNode.class));
    var end = inside(called, reach);
    calls.remove(called.id());
    return end;
  }

  private Reach step(Step step, Reach reach) {
    if (!step.decision().isEmpty() && !step.outcomes().isEmpty()) {
      conditions.know(step.decision(), step.outcomes().get(0));
    }
    return schedule.add(step, reach, new Schedule.Place(model, phase, parallel));
  }
}
