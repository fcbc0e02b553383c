package vn.motcua.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockCheckTest {

  @ParameterizedTest
  @CsvSource({"5, 6, 7, 0", "5, 5, 7, 0", "5, 7, 7, 0", "5, 1, 7, 4", "5, 10, 7, -3"})
  void whatPassesWhileTheDatabaseIsAskedIsNoDifference(
      long before, long database, long after, long ahead) {
    assertThat(
            ClockCheck.difference(
                Instant.ofEpochSecond(before),
                Instant.ofEpochSecond(database),
                Instant.ofEpochSecond(after)))
        .isEqualTo(Duration.ofSeconds(ahead));
  }

  @ParameterizedTest
  @CsvSource({"300, ahead of", "-31, behind"})
  void aClockThatIsFarOffKeepsTheNodeFromStarting(long seconds, String word) {
    assertThatThrownBy(() -> ClockCheck.check(Duration.ofSeconds(seconds)))
        .hasMessageStartingWith(
            "This machine's clock is %d s %s the database's", Math.abs(seconds), word);
  }

  @Test
  void aClockThatIsALittleOffIsToldAndBorne() {
    assertThatCode(() -> ClockCheck.check(Duration.ofSeconds(29))).doesNotThrowAnyException();
    assertThatCode(() -> ClockCheck.check(Duration.ofSeconds(-29))).doesNotThrowAnyException();
  }

  @Test
  void theConsoleSaysWhatToDo() {
    var analysis =
        new WrongClockFailureAnalyzer()
            .analyze(
                new IllegalStateException(new WrongClockException(Duration.ofMinutes(5)))
                    .getCause());
    assertThat(analysis.getDescription()).contains("300 s ahead of");
    assertThat(analysis.getAction()).contains("NTP");
  }
}
