package vn.motcua.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.deadline.Index766.Reason;
import vn.motcua.reporting.Index766Reports.OverdueDossier;
import vn.motcua.reporting.Index766Reports.Punctuality;

class PunctualityTest {

  @ParameterizedTest
  @CsvSource({"3, 1, 66.67", "3, 2, 33.33", "8, 0, 100.00", "8, 8, 0.00", "800, 1, 99.88"})
  void theShareHasTwoDecimalsHalfUp(int counted, int overdue, String percent) {
    assertThat(Punctuality.of(counted, overdue(overdue)).onTimePercent()).hasToString(percent);
  }

  @Test
  void noneCountedHasNoShare() {
    assertThat(Punctuality.of(0, List.of()).onTimePercent()).isNull();
  }

  @Test
  void allAreCountedAndTheFirstThousandNamed() {
    var overdue = overdue(1001);

    var punctuality = Punctuality.of(2000, overdue);

    assertThat(punctuality.overdue()).isEqualTo(1001);
    assertThat(punctuality.onTime()).isEqualTo(999);
    assertThat(punctuality.overdueDossiers()).isEqualTo(overdue.subList(0, 1000));
  }

  private static List<OverdueDossier> overdue(int number) {
    return Stream.generate(() -> new OverdueDossier(UUID.randomUUID(), Reason.LATE))
        .limit(number)
        .toList();
  }
}
