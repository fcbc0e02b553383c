package vn.motcua.modelcheck.rules.tasks;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.rules.Rule;

/** A task has a form, which is deployed with its model. */
public class TaskForm extends Rule<UserTask> {

  private final Office office;
  private final ProcessFile file;

  public TaskForm(Office office, ProcessFile file) {
    super(UserTask.class);
    this.office = office;
    this.file = file;
  }

  @Override
  public void validate(UserTask task, ValidationResultCollector found) {
    String form = task.getCamundaFormRef();
    if (form == null || form.isBlank()) {
      error(found, "task-without-form");
    } else if (!"deployment".equals(task.getCamundaFormRefBinding())) {
      error(found, "form-binding", String.valueOf(task.getCamundaFormRefBinding()));
    } else if (office.form(file.folder(), form).isEmpty() && !isThere(form)) {
      error(found, "form-unknown", form, file.folder());
    }
  }

  /** With a fault that is complained of elsewhere. */
  private boolean isThere(String form) {
    String path = file.folder() + "/" + form + ".form";
    return office.unreadable().contains(path)
        || office.forms().stream().anyMatch(other -> other.path().equals(path));
  }
}
