package vn.motcua.modelcheck.whatif;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.rules.CountedDay;
import vn.motcua.deadline.rules.DueDates;
import vn.motcua.deadline.rules.StepLimit;
import vn.motcua.procedures.Procedure;

/**
 * How a dossier would go if each step took exactly as long as it may. Texts are Vietnamese.
 *
 * @param model the process that was gone through
 * @param ruleSet the decree in force at the acceptance
 * @param days each date from the acceptance to the due date
 * @param steps of the straight way, in order
 * @param milestones at risk and missed
 * @param alternatives what may come instead or besides, by where it leaves the straight way
 * @param warnings what the model's designer should look at
 */
public record WhatIf(
    Procedure procedure,
    String model,
    String modelName,
    String ruleSet,
    String calendarVersion,
    Instant acceptedAt,
    DueDates dates,
    List<CountedDay> days,
    List<PlannedStep> steps,
    List<Milestone> milestones,
    List<Alternative> alternatives,
    List<String> warnings) {

  /** Whether the clock counts during a step. */
  public enum Phase {
    BEFORE_ACCEPTANCE("Trước khi tiếp nhận"),
    RUNNING("Giải quyết"),
    AFTER_RESULT("Sau khi có kết quả");

    private final String vietnamese;

    Phase(String vietnamese) {
      this.vietnamese = vietnamese;
    }

    public String vietnamese() {
      return vietnamese;
    }
  }

  /**
   * @param who does it
   * @param limit null where the model declares none
   * @param from null before acceptance, for the day of submission is not assumed
   * @param to the last instant in time; as {@code from} where there is no limit
   * @param parallel the same number for steps that go on beside each other; 0 for others
   * @param overrun whether its limit reaches beyond the due instant, or all of it lies there
   * @param note empty if there is nothing to say
   */
  public record PlannedStep(
      String id,
      String name,
      String model,
      String who,
      @Nullable StepLimit limit,
      Phase phase,
      @Nullable Instant from,
      @Nullable Instant to,
      int parallel,
      boolean overrun,
      String note) {}

  /**
   * @param then what the model does about it; empty if nothing
   */
  public record Milestone(String name, Instant at, String then) {}

  /**
   * @param where the gateway or step
   * @param when the case
   * @param then what comes first
   * @param repeats the steps that then come again
   */
  public record Alternative(String where, String when, String then, List<String> repeats) {}
}
