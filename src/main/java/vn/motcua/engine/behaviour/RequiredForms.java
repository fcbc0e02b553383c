package vn.motcua.engine.behaviour;

import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.engine.teamwork.TaskDossier;
import vn.motcua.forms.IssueForms;

/**
 * A task that hands out a paper does not end before the paper is printed and numbered. Where it is
 * about a decision, the latest one counts: a second request for a supplement is a second paper.
 */
@Component
class RequiredForms {

  static final String NAME = "motcua.paper";

  private final IssueForms forms;

  // the forms name officers by their accounts, which are the engine's
  RequiredForms(@Lazy IssueForms forms) {
    this.forms = forms;
  }

  /**
   * Refuses a form that gets no number, while there is a place in the file to name.
   *
   * @throws BpmnParseException which the engine reports with the line, as every fault of a model
   */
  void check(@Nullable String declared, Element element) {
    var known = forms.numbered().keySet();
    if (declared != null && !known.contains(declared)) {
      throw new BpmnParseException(
          "%s of %s: no form \"%s\" is handed out with a number; write one of %s"
              .formatted(NAME, element.attribute("id"), declared, String.join(", ", known)),
          element);
    }
  }

  /** What refuses to complete a task while its dossier has no such form. */
  TaskListener issued(String form) {
    return task -> require(task, form);
  }

  private void require(DelegateTask task, String form) {
    var title = forms.numbered().get(form);
    var latest =
        forms.offers(TaskDossier.of(task)).stream()
            .filter(offer -> offer.form().equals(form))
            .reduce((earlier, later) -> later)
            .orElseThrow(
                () ->
                    new RefusedException(
                        "Hồ sơ chưa có gì để in trên mẫu %s “%s” nên chưa hoàn thành được việc “%s”: hãy báo người thiết kế quy trình."
                            .formatted(form, title, task.getName())));
    if (latest.number() == null) {
      throw new RefusedException(
          "Chưa in mẫu %s “%s”: hãy in ở mục “Biểu mẫu in” của thẻ “Hồ sơ”, rồi hoàn thành việc “%s”."
              .formatted(form, title, task.getName()));
    }
  }
}
