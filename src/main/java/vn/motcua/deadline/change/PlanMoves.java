package vn.motcua.deadline.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.deadline.ClockReader;
import vn.motcua.deadline.calendars.RulesByCalendar;

/** What another version of the calendar would do to dossiers. Changes nothing. */
@Component
class PlanMoves {

  /**
   * @param moves in the order of the dossiers, also of those whose dates stay
   * @param failures why a dossier's dates cannot be derived
   */
  record Plan(List<PlannedMove> moves, Map<UUID, String> failures) {}

  private final ClockReader clocks;
  private final RulesByCalendar rules;

  PlanMoves(ClockReader clocks, RulesByCalendar rules) {
    this.clocks = clocks;
    this.rules = rules;
  }

  /** Leaves out dossiers that have this version already. */
  Plan of(Collection<UUID> dossiers, String version) {
    var plan = new Plan(new ArrayList<>(), new LinkedHashMap<>());
    var next = rules.of(version);
    clocks
        .read(dossiers)
        .forEach(
            (dossier, record) -> {
              var present = record.calendarVersion();
              if (present.equals(version)) {
                return;
              }
              try {
                var before = record.under(rules.of(present));
                plan.moves().add(new PlannedMove(dossier, before, record.under(next)));
              } catch (UnknownYearException e) {
                plan.failures().put(dossier, e.getMessage());
              }
            });
    return plan;
  }
}
