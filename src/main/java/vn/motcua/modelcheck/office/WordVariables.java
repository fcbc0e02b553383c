package vn.motcua.modelcheck.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.motcua.dossier.Status;

/** Variables that hold one of a few words. */
public final class WordVariables {

  private WordVariables() {}

  /** The words, by variable: those of the dossier, and the outcomes of officers' decisions. */
  public static Map<String, Set<String>> of(Office office) {
    Map<String, Set<String>> words = new HashMap<>();
    words.put("risk", Set.of("NONE", "AT_RISK", "MISSED"));
    words.put("channel", Set.of("COUNTER", "ONLINE", "POST"));
    words.put(
        "status", Arrays.stream(Status.values()).map(Status::name).collect(Collectors.toSet()));
    for (ProcessFile file : office.processes()) {
      for (UserTask task : file.model().getModelElementsByType(UserTask.class)) {
        Declared declared = Declared.at(task);
        var outcomes = declared.list("motcua.outcomes");
        declared
            .value("motcua.decision")
            .filter(decision -> !outcomes.isEmpty())
            .ifPresent(
                decision ->
                    words.computeIfAbsent(decision, any -> new HashSet<>()).addAll(outcomes));
      }
    }
    return words;
  }
}
