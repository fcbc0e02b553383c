package vn.motcua.engine.models;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import vn.motcua.engine.models.gate.Findings;
import vn.motcua.modelcheck.Finding;
import vn.motcua.modelcheck.ModelFolder;

/**
 * Which folders may be deployed. Models call each other across folders, so that a fault in one
 * shows in its neighbours: as many as possible are admitted, with the last good version in the
 * place of each that is not.
 */
final class Admission {

  /**
   * @param refused what is wrong, by folder
   */
  record Outcome(
      SortedMap<String, ModelFolder> admitted, SortedMap<String, List<Finding>> refused) {}

  private final Function<Collection<ModelFolder>, List<Finding>> check;
  private final SortedMap<String, ModelFolder> wanted;
  private final Function<String, Optional<ModelFolder>> lastGood;
  private final Collection<ModelFolder> others;

  /**
   * @param others what serves beside the folders and stays
   */
  Admission(
      Function<Collection<ModelFolder>, List<Finding>> check,
      SortedMap<String, ModelFolder> wanted,
      Function<String, Optional<ModelFolder>> lastGood,
      Collection<ModelFolder> others) {
    this.check = check;
    this.wanted = wanted;
    this.lastGood = lastGood;
    this.others = others;
  }

  /**
   * @param refusedByEngine what may not be admitted in any case, and why
   */
  Outcome decide(Map<String, List<Finding>> refusedByEngine) {
    var admitted = new TreeMap<>(wanted);
    admitted.keySet().removeAll(refusedByEngine.keySet());
    var refused = new TreeMap<String, List<Finding>>();
    for (var errors = errors(admitted); !errors.isEmpty(); errors = errors(admitted)) {
      refused.putAll(errors);
      admitted.keySet().removeAll(errors.keySet());
    }
    for (var folder : List.copyOf(refused.keySet())) {
      // beside the last good neighbours it may be sound
      admitted.put(folder, wanted.get(folder));
      var errors = errors(admitted);
      if (errors.isEmpty()) {
        refused.remove(folder);
      } else {
        admitted.remove(folder);
        refused.put(folder, errors.getOrDefault(folder, refused.get(folder)));
      }
    }
    refused.putAll(refusedByEngine);
    return new Outcome(admitted, refused);
  }

  /** What is wrong with the folders as they are, without what would follow from a refusal. */
  List<Finding> faults() {
    return errors(wanted).values().stream().flatMap(List::stream).toList();
  }

  private Map<String, List<Finding>> errors(SortedMap<String, ModelFolder> admitted) {
    var office = new ArrayList<>(others);
    wanted
        .keySet()
        .forEach(
            folder ->
                Optional.ofNullable(admitted.get(folder))
                    .or(() -> lastGood.apply(folder))
                    .ifPresent(office::add));
    return check.apply(office).stream()
        .filter(Findings::isError)
        .filter(error -> admitted.containsKey(folderOf(error)))
        .collect(groupingBy(Admission::folderOf, TreeMap::new, toList()));
  }

  private static String folderOf(Finding finding) {
    return finding.file().replaceFirst("/.*", "");
  }
}
