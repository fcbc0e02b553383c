package vn.motcua.modelcheck.rules.calls;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.juel.Juel;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.rules.Rule;

/** No process comes, by way of what it calls, to call itself. */
public class Circles extends Rule<CallActivity> {

  private final Office office;
  private final Set<CallActivity> closing = new HashSet<>();

  public Circles(Office office) {
    super(CallActivity.class);
    this.office = office;
    // of the calls in a circle, the one that leads back is to blame
    Set<String> done = new HashSet<>();
    follow(Vocabulary.DOSSIER, new HashSet<>(), done);
    office.processes().stream()
        .flatMap(file -> file.processes().stream())
        .forEach(process -> follow(process.getId(), new HashSet<>(), done));
  }

  @Override
  public void validate(CallActivity call, ValidationResultCollector found) {
    if (closing.contains(call)) {
      error(found, "call-circle");
    }
  }

  private void follow(String id, Set<String> above, Set<String> done) {
    Optional<Process> process = office.process(id).map(Office.Found::process);
    if (process.isEmpty() || done.contains(id)) {
      return;
    }
    above.add(id);
    for (CallActivity call : calls(process.get().getFlowElements())) {
      for (String called : called(call)) {
        if (above.contains(called)) {
          closing.add(call);
        } else {
          follow(called, above, done);
        }
      }
    }
    above.remove(id);
    done.add(id);
  }

  private Collection<String> called(CallActivity call) {
    String called = String.valueOf(call.getCalledElement());
    return Juel.name(called).isPresent() ? office.reviewModels() : List.of(called);
  }

  private static Set<CallActivity> calls(Collection<FlowElement> elements) {
    Set<CallActivity> calls = new HashSet<>();
    for (FlowElement element : elements) {
      if (element instanceof CallActivity call) {
        calls.add(call);
      } else if (element instanceof SubProcess sub) {
        calls.addAll(calls(sub.getFlowElements()));
      }
    }
    return calls;
  }
}
