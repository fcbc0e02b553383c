package vn.motcua.engine.limits;

import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.rules.StepLimit;

/** The time limit that an activity of a deployed model declares. */
public final class DeclaredLimit {

  /** The name of the property in a model. */
  public static final String NAME = "motcua.limit";

  private DeclaredLimit() {}

  /**
   * Refuses a limit that cannot be read, while there is a place in the file to name.
   *
   * @throws BpmnParseException which the engine reports with the line, as every fault of a model
   */
  public static void check(@Nullable String declared, Element element) {
    if (declared != null) {
      try {
        StepLimit.parse(declared);
      } catch (IllegalArgumentException e) {
        throw new BpmnParseException(
            "%s of %s: %s".formatted(NAME, element.attribute("id"), e.getMessage()), element, e);
      }
    }
  }

  public static void declare(ActivityImpl activity, String declared) {
    activity.setProperty(NAME, StepLimit.parse(declared));
  }

  static StepLimit of(@Nullable ActivityImpl activity) {
    return activity != null && activity.getProperty(NAME) instanceof StepLimit limit
        ? limit
        : StepLimit.NONE;
  }
}
