package vn.motcua.modelcheck.whatif.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.rules.StepLimit;
import vn.motcua.modelcheck.whatif.WhatIf;
import vn.motcua.modelcheck.whatif.WhatIf.Alternative;
import vn.motcua.modelcheck.whatif.WhatIf.Phase;
import vn.motcua.modelcheck.whatif.WhatIf.PlannedStep;

/** A plan as JSON. */
record PlanView(
    String procedure,
    String model,
    String ruleSet,
    String calendarVersion,
    OffsetDateTime acceptedAt,
    OffsetDateTime startsAt,
    OffsetDateTime atRiskAt,
    OffsetDateTime dueAt,
    List<StepView> steps,
    List<MilestoneView> milestones,
    List<Alternative> alternatives,
    List<String> warnings) {

  /**
   * @param limit as the model declares it
   * @param parallel the same number for steps beside each other; null for others
   */
  record StepView(
      String id,
      String name,
      String model,
      String who,
      @Nullable String limit,
      Phase phase,
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime to,
      @Nullable Integer parallel,
      boolean overrun) {

    private static StepView of(PlannedStep step) {
      StepLimit limit = step.limit();
      return new StepView(
          step.id(),
          step.name(),
          step.model(),
          step.who(),
          limit == null ? null : limit.toString(),
          step.phase(),
          local(step.from()),
          local(step.to()),
          step.parallel() == 0 ? null : step.parallel(),
          step.overrun());
    }
  }

  record MilestoneView(String name, OffsetDateTime at, String then) {}

  static PlanView of(WhatIf plan) {
    return new PlanView(
        plan.procedure().code(),
        plan.model(),
        plan.ruleSet(),
        plan.calendarVersion(),
        local(plan.acceptedAt()),
        local(plan.dates().effectiveStart()),
        local(plan.dates().atRiskAt()),
        local(plan.dates().dueAt()),
        plan.steps().stream().map(StepView::of).toList(),
        plan.milestones().stream()
            .map(mark -> new MilestoneView(mark.name(), local(mark.at()), mark.then()))
            .toList(),
        plan.alternatives(),
        plan.warnings());
  }

  private static @Nullable OffsetDateTime local(@Nullable Instant instant) {
    return instant == null ? null : OffsetDateTime.ofInstant(instant, WorkingCalendar.ZONE);
  }
}
