package vn.motcua.engine.behaviour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.engine.teamwork.TaskDossier;
import vn.motcua.procedures.Procedure.Paper;
import vn.motcua.procedures.Procedures;

/**
 * The papers of the dossier's procedure, as a form lists them for ticking. A form's list is a text
 * here, {@code code::name;;code::name}, and so are the ticks: the engine stores no lists without a
 * library that we leave out (ADR 2).
 */
@Component
class PaperList {

  private static final String LISTED = "papers";
  private static final String TICKED = "receivedPapers";
  // a form sends an untouched list as it came, but also how many were ticked
  private static final String COUNT = "papersTicked";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Dossiers dossiers;
  private final Procedures procedures;

  PaperList(Dossiers dossiers, Procedures procedures) {
    this.dossiers = dossiers;
    this.procedures = procedures;
  }

  /** Hands the list to the task's form, with nothing ticked. */
  void show(DelegateTask task) {
    var list =
        papers(task).stream()
            .map(paper -> paper.code() + "::" + paper.name())
            .collect(Collectors.joining(";;"));
    task.setVariableLocal(LISTED, list);
    task.setVariableLocal(TICKED, "");
  }

  /** Those that the dossier's procedure asks for. */
  List<Paper> papers(DelegateTask task) {
    var dossier = TaskDossier.of(task);
    return procedures.get(dossiers.get(dossier).procedureCode()).papers();
  }

  /**
   * The codes that were ticked; empty if the list was not used, which is for callers of the API.
   *
   * @throws RefusedException for what is no list, or holds a code that the procedure does not know
   */
  Optional<List<String>> ticked(DelegateTask task) {
    if (!(task.getVariable(TICKED) instanceof String text) || text.isBlank()) {
      return task.hasVariable(COUNT) ? Optional.of(List.of()) : Optional.empty();
    }
    var ticked = read(text);
    var known = papers(task).stream().map(Paper::code).toList();
    if (!known.containsAll(ticked)) {
      throw new RefusedException(
          "Danh sách giấy tờ đã nhận (%s) chỉ được gồm: %s"
              .formatted(TICKED, String.join(", ", known)));
    }
    return Optional.of(known.stream().filter(ticked::contains).toList());
  }

  /** Leaves nothing in the process. */
  void forget(DelegateTask task) {
    task.getExecution().removeVariable(COUNT);
  }

  private static List<String> read(String text) {
    try {
      return JSON.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new RefusedException(
          "Danh sách giấy tờ đã nhận (%s) phải có dạng [\"mã\", \"mã\"]".formatted(TICKED));
    }
  }
}
