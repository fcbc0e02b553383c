package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long a due date takes; the median is that of the iterations of all forks. */
class DueDateBench {

  private static final double TARGET_NANOS = 1_000;

  @Test
  void thePeerGivesTheSameAnswers() {
    DueDateCases ours = new DueDateCases();
    DueDateCases peers = new DueDateCases();
    for (int i = 0; i < DueDateCases.STARTS; i++) {
      assertThat(ours.workingTime()).isEqualTo(peers.workingTimeByPeer());
      assertThat(ours.dueDate()).isEqualTo(peers.dueDateByPeer());
      assertThat(ours.dueDateAfterTwoWaits().dueAt()).isEqualTo(peers.dueDateAfterTwoWaitsByPeer());
    }
  }

  @Test
  void aDueDateTakesLessThanAMicrosecond() throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(DueDateCases.class.getName() + "\\.")
            .forks(2)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgs("-Xms256m", "-Xmx256m")
            .shouldFailOnError(true)
            .build();

    Map<String, Double> medians =
        new Runner(options)
            .run().stream()
                .map(run -> run.getPrimaryResult())
                .collect(
                    Collectors.toMap(
                        result -> result.getLabel(),
                        result -> result.getStatistics().getPercentile(50)));

    PerformanceReport.replace("Due dates", report(medians));
    assertThat(medians.get("dueDate")).as("nanoseconds, at the median").isLessThan(TARGET_NANOS);
    assertThat(medians.get("dueDateAfterTwoWaits"))
        .as("nanoseconds, at the median")
        .isLessThan(TARGET_NANOS);
  }

  private static String report(Map<String, Double> medians) {
    return """
        A limit of 25 working days from 1,024 random starts in 2023; the median. Target: below 1 µs.

        | Computed | Một Cửa | TASKANA 8.2.0 | Ratio |
        |---|--:|--:|--:|
        %s%s%s
        TASKANA (today KADAI) is an open task manager with a calculator of working time; that walks
        from slot to slot, where Một Cửa subtracts two readings of an odometer. Both gave the same
        answer for every start. TASKANA's is measured as it is published, with the join points of
        its trace log woven in and the log itself off. It knows no limits and no waits: the second
        row puts its operations together by hand, the third computes the due instant alone.
        """
        .formatted(
            row("187 h 30 min of working time added", "workingTime", medians),
            row("effective start, at risk, due", "dueDate", medians),
            row("the same, with two waits", "dueDateAfterTwoWaits", medians));
  }

  private static String row(String what, String name, Map<String, Double> medians) {
    double ours = medians.get(name);
    double peers = medians.get(name + "ByPeer");
    return String.format(
        Locale.ROOT, "| %s | %,.0f ns | %,.0f ns | 1 : %.0f |%n", what, ours, peers, peers / ours);
  }
}
