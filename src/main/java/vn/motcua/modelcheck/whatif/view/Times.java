package vn.motcua.modelcheck.whatif.view;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.modelcheck.steps.OfficeWords;
import vn.motcua.modelcheck.whatif.WhatIf;
import vn.motcua.modelcheck.whatif.WhatIf.PlannedStep;

/** How a plan writes instants. */
final class Times {

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm dd/MM");
  private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private Times() {}

  /** For example {@code 17:00 12/11}; a dash for none. */
  static String brief(@Nullable Instant instant) {
    return instant == null ? "–" : SHORT.format(instant.atZone(WorkingCalendar.ZONE));
  }

  static String full(Instant instant) {
    return LONG.format(instant.atZone(WorkingCalendar.ZONE));
  }

  static String limit(PlannedStep step) {
    return step.limit() == null && !step.note().isEmpty() ? "–" : OfficeWords.limit(step.limit());
  }

  /** The heading of a plan, in two parts. */
  static String title(WhatIf plan) {
    return "%s – %s".formatted(plan.procedure().code(), plan.procedure().name());
  }

  static String dates(WhatIf plan) {
    return "Tiếp nhận %s · tính từ %s · sắp đến hạn %s · hạn trả %s"
        .formatted(
            full(plan.acceptedAt()),
            full(plan.dates().effectiveStart()),
            full(plan.dates().atRiskAt()),
            full(plan.dates().dueAt()));
  }
}
