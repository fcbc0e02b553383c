package vn.motcua.fault.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import vn.motcua.fault.nodes.Figures;
import vn.motcua.fault.staff.Plan;

/** What came of it. */
record Verdict(
    Plan plan,
    long requests,
    Map<String, Long> work,
    Map<String, Long> statuses,
    List<String> lostDossiers,
    List<String> lostCompletions,
    List<String> doubleCompletions,
    List<String> forbiddenTransitions,
    List<String> wrongs,
    Reader reader,
    JsonNode reconciled,
    Map<String, Long> leftOver,
    List<Trouble> troubles,
    int cutByPlan,
    List<Trouble.Failed> failures,
    Map<String, Long> refusals,
    Map<String, Figures.Latency> latencies,
    List<Memory> memory,
    List<String> errors,
    Map<String, Long> warnings) {

  private static final double MOST_GROWTH_MB = 48;

  /**
   * In MB; over the time that follows the last restart of a node.
   *
   * @param liveGrowth what the line of best fit climbs in an hour
   */
  record Memory(
      int node,
      int samples,
      long live,
      long mostLive,
      double liveGrowth,
      long resident,
      long mostResident,
      double residentGrowth) {}

  void holds() {
    var all = new SoftAssertions();
    all.assertThat(lostDossiers).as("lost dossiers").isEmpty();
    all.assertThat(lostCompletions).as("lost completions").isEmpty();
    all.assertThat(doubleCompletions).as("double completions").isEmpty();
    all.assertThat(forbiddenTransitions).as("forbidden transitions").isEmpty();
    all.assertThat(wrongs).as("what somebody saw that may not be").isEmpty();
    all.assertThat(reader.lost()).as("lost events").isZero();
    all.assertThat(reader.ghosts()).as("events of nothing").isZero();
    all.assertThat(reader.outOfOrder()).as("events out of order").isZero();
    all.assertThat(reader.gaps()).as("gaps").isZero();
    all.assertThat(reader.newIds()).as("events sent again under another id").isZero();
    all.assertThat(reconciled.get("differences")).as("tables, engine and topic").isEmpty();
    all.assertThat(leftOver.values()).as("left over: " + leftOver).containsOnly(0L);
    all.assertThat(failures).as("failed requests that nothing excuses").isEmpty();
    all.assertThat(errors).as("errors in the logs that nothing excuses").isEmpty();
    if (plan.isLong()) {
      memory.forEach(
          node -> {
            all.assertThat(node.liveGrowth()).as("heap of " + node).isLessThan(MOST_GROWTH_MB);
            all.assertThat(node.residentGrowth())
                .as("memory of " + node)
                .isLessThan(MOST_GROWTH_MB);
          });
    }
    all.assertAll();
    assertThat(requests).isPositive();
  }
}
