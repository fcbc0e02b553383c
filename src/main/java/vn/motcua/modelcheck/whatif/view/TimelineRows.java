package vn.motcua.modelcheck.whatif.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.steps.Wrapped;
import vn.motcua.modelcheck.whatif.WhatIf.Phase;
import vn.motcua.modelcheck.whatif.WhatIf.PlannedStep;

/** How high each line of the picture is, and what it says. */
final class TimelineRows {

  /**
   * @param step null for the heading of a phase
   * @param name in as many lines as it takes
   */
  record Row(
      int top,
      int bottom,
      String heading,
      @Nullable PlannedStep step,
      int number,
      List<String> name,
      String who) {}

  private final List<Row> rows = new ArrayList<>();
  private int y;

  TimelineRows(List<PlannedStep> steps, int top) {
    y = top;
    Phase phase = null;
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      if (step.phase() != phase) {
        phase = step.phase();
        rows.add(new Row(y, y + 26, phase.vietnamese(), null, 0, List.of(), ""));
        y += 26;
      }
      var name = Wrapped.lines(step.name(), 42, 3);
      int height = 17 * name.size() + 30;
      rows.add(new Row(y, y + height, "", step, i + 1, name, who(step)));
      y += height;
    }
  }

  List<Row> all() {
    return rows;
  }

  int bottom() {
    return y;
  }

  private static String who(PlannedStep step) {
    var who = step.parallel() > 0 ? step.who() + " · song song" : step.who();
    var lines = Wrapped.lines(who, 52, 1);
    return lines.isEmpty() ? "" : lines.get(0);
  }
}
