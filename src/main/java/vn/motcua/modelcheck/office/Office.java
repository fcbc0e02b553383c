package vn.motcua.modelcheck.office;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * All that could be read of an office's models.
 *
 * @param reviewModels the process ids that the catalogue names
 * @param unreadable paths of the files that are left out: what refers to them is given the benefit
 *     of the doubt
 */
public record Office(
    List<ProcessFile> processes,
    List<DecisionFile> decisions,
    List<FormFile> forms,
    Set<String> reviewModels,
    Set<String> unreadable) {

  /** The file and the process of an id. */
  public record Found(ProcessFile file, Process process) {}

  public Optional<Found> process(String id) {
    return processes.stream()
        .flatMap(file -> file.processes().stream().map(process -> new Found(file, process)))
        .filter(found -> id.equals(found.process().getId()))
        .findFirst();
  }

  public Optional<FormFile> form(String folder, String id) {
    return forms.stream()
        .filter(form -> form.folder().equals(folder) && form.id().equals(id))
        .findFirst();
  }

  public boolean hasDecision(String id) {
    return decisions.stream()
        .map(DecisionFile::decisions)
        .flatMap(Collection::stream)
        .anyMatch(decision -> id.equals(decision.getId()));
  }

  /** Whether a file of that kind could not be read, so that what is missing may stand in it. */
  public boolean mayMiss(String extension) {
    return unreadable.stream().anyMatch(path -> path.endsWith(extension));
  }
}
