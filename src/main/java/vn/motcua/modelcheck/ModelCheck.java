package vn.motcua.modelcheck;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.Procedures;

/** All rules, over all models of an office at once: they call each other. */
@Component
public class ModelCheck {

  private final Procedures procedures;

  public ModelCheck(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * Never throws for what is in a file, however damaged.
   *
   * @param folders every folder of the office, changed or not
   * @return by file and position; empty if all is well
   */
  public List<Finding> check(Collection<ModelFolder> folders) {
    return List.of();
  }
}
