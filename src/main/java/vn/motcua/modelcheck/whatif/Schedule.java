package vn.motcua.modelcheck.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.modelcheck.steps.OfficeWords;
import vn.motcua.modelcheck.steps.Step;
import vn.motcua.modelcheck.whatif.WhatIf.Phase;
import vn.motcua.modelcheck.whatif.WhatIf.PlannedStep;

/** Who has until when, step by step. */
final class Schedule {

  /**
   * @param parallel 0 where nothing goes on beside the step
   */
  record Place(String model, Phase phase, int parallel) {}

  private final StepClock clock;
  private final String handlingGroup;
  private final List<String> warnings;
  private final List<PlannedStep> steps = new ArrayList<>();

  Schedule(StepClock clock, String handlingGroup, List<String> warnings) {
    this.clock = clock;
    this.handlingGroup = handlingGroup;
    this.warnings = warnings;
  }

  List<PlannedStep> steps() {
    return steps;
  }

  /** Returns where the way has come to by then. */
  Reach add(Step step, Reach reach, Place place) {
    if (step.limit() == null && !step.waits()) {
      warnings.add("Bước “%s” chưa khai báo thời hạn (motcua.limit).".formatted(step.name()));
    }
    var from = reach.at();
    var end = from == null ? null : end(step, from, place.phase());
    boolean overrun = end != null && end.overrun();
    if (overrun) {
      warnings.add("Thời hạn của bước “%s” vượt quá hạn trả kết quả.".formatted(step.name()));
    }
    var to = end == null ? null : end.at();
    steps.add(
        new PlannedStep(
            step.id(),
            step.name(),
            place.model(),
            OfficeWords.groups(step, handlingGroup),
            step.limit(),
            place.phase(),
            from,
            to,
            place.parallel(),
            overrun,
            step.waits() ? "chờ công dân, không tính thời hạn" : ""));
    boolean shares =
        place.phase() == Phase.RUNNING && step.limit() != null && step.limit().isShare();
    return new Reach(to, reach.percent() + (shares ? step.limit().amount() : 0));
  }

  private StepClock.End end(Step step, Instant from, Phase phase) {
    if (step.waits()) {
      return new StepClock.End(from, false);
    }
    return phase == Phase.RUNNING
        ? clock.running(step.limit(), from)
        : new StepClock.End(clock.afterwards(step.limit(), from), false);
  }
}
