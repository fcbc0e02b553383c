package vn.motcua.modelcheck.variables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import vn.motcua.modelcheck.atlas.Atlas;
import vn.motcua.modelcheck.atlas.Body;
import vn.motcua.modelcheck.atlas.Step;
import vn.motcua.modelcheck.atlas.Step.Way;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.Vocabulary;

/** What some way to a step has set, pushed on from step to step until nothing new comes. */
final class KnownVariables {

  private final Map<Step, Set<String>> before = new HashMap<>();
  private final Map<Step, Set<String>> sources = new HashMap<>();
  private boolean changed;

  KnownVariables(Office office, Atlas atlas) {
    for (Step step : atlas.steps()) {
      before.put(step, new HashSet<>());
      sources.put(step, Sources.of(office, step));
    }
    Body dossier = atlas.processes().get(Vocabulary.DOSSIER);
    if (dossier != null) {
      start(dossier, Vocabulary.VARIABLES);
    }
    do {
      changed = false;
      atlas.steps().forEach(this::push);
    } while (changed);
  }

  /** At the step, before it is done; empty where nothing calls its process. */
  Set<String> at(Step step) {
    return before.get(step);
  }

  Set<String> after(Step step) {
    Set<String> after = new HashSet<>(before.get(step));
    after.addAll(sources.get(step));
    return after;
  }

  private void push(Step step) {
    if (before.get(step).isEmpty()) {
      return;
    }
    Set<String> after = after(step);
    for (Way way : step.out()) {
      add(way.to(), after);
    }
    step.boundaries().forEach(boundary -> add(boundary, before.get(step)));
    // an event may come after any step
    step.body().eventStarts().forEach(start -> add(start, after));
    for (Body body : step.within()) {
      if (step.node() instanceof CallActivity call) {
        start(body, handed(call, before.get(step)));
      } else {
        start(body, before.get(step));
        leave(body, step);
      }
    }
  }

  /** What the inside of a subprocess has set is known after it. */
  private void leave(Body body, Step subProcess) {
    for (Step inner : body.steps()) {
      if (inner.out().isEmpty()) {
        subProcess.out().forEach(way -> add(way.to(), after(inner)));
      }
    }
  }

  private void start(Body body, Set<String> known) {
    if (body.start() != null) {
      add(body.start(), known);
      body.eventStarts().forEach(event -> add(event, known));
    }
  }

  private void add(Step step, Set<String> variables) {
    changed |= before.get(step).addAll(variables);
  }

  private static Set<String> handed(CallActivity call, Set<String> known) {
    // the engine tells the status to every process of the dossier
    Set<String> handed = new HashSet<>(Set.of("status", "dossierCode"));
    List<CamundaIn> mappings =
        call.getExtensionElements() == null
            ? List.of()
            : new ArrayList<>(
                call.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaIn.class)
                    .list());
    for (CamundaIn in : mappings) {
      if ("all".equals(in.getCamundaVariables())) {
        handed.addAll(known);
      } else if (in.getCamundaTarget() != null) {
        handed.add(in.getCamundaTarget());
      }
    }
    return handed;
  }
}
