package vn.motcua.modelcheck.office;

import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** A readable {@code .dmn} file. */
public record DecisionFile(String folder, String name, DmnModelInstance model, XmlOutline outline) {

  public String path() {
    return folder + "/" + name;
  }

  public List<Decision> decisions() {
    return List.copyOf(model.getModelElementsByType(Decision.class));
  }
}
