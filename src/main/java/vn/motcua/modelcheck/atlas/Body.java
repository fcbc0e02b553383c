package vn.motcua.modelcheck.atlas;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.office.ProcessFile;

/** The inside of a process or subprocess. */
public final class Body {

  private final ProcessFile file;
  private final String process;
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> eventStarts = new ArrayList<>();
  private @Nullable Step start;

  Body(ProcessFile file, String process) {
    this.file = file;
    this.process = process;
  }

  public ProcessFile file() {
    return file;
  }

  /** The id of the process that it is, or belongs to. */
  public String process() {
    return process;
  }

  public List<Step> steps() {
    return steps;
  }

  /** The subprocesses that an event starts while this runs. */
  public List<Step> eventStarts() {
    return eventStarts;
  }

  public @Nullable Step start() {
    return start;
  }

  void add(Step step) {
    steps.add(step);
    if (step.is("startEvent") && start == null) {
      start = step;
    }
  }
}
