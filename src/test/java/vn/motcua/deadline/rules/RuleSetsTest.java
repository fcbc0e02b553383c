package vn.motcua.deadline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.deadline.rules.Cases.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class RuleSetsTest {

  private final RuleSets ruleSets = RuleSets.load(new ClassPathResource("deadline/rule-sets.yaml"));

  @ParameterizedTest
  @CsvSource({
    "2018-06-21T00:00, 61/2018/NĐ-CP",
    "2025-06-30T23:59:59, 61/2018/NĐ-CP",
    "2025-07-01T00:00, 118/2025/NĐ-CP",
    "2026-08-04T23:59:59, 118/2025/NĐ-CP",
    "2026-08-05T00:00, 309/2026/NĐ-CP",
    "2031-01-01T00:00, 309/2026/NĐ-CP",
  })
  void theDateOfAcceptanceDecides(String acceptedAt, String id) {
    assertThat(ruleSets.at(at(acceptedAt)).id()).isEqualTo(id);
  }

  @Test
  void anAcceptanceBeforeTheFirstRuleSetIsAnErrorThatNamesIt() {
    assertThatExceptionOfType(RuleSets.NoRuleSetException.class)
        .isThrownBy(() -> ruleSets.at(at("2018-06-20T23:59:59")))
        .withMessageContaining("2018-06-20")
        .withMessageContaining("61/2018/NĐ-CP")
        .withMessageContaining("2018-06-21");
  }

  @Test
  void twoRuleSetsCannotBeginOnOneDay() {
    LocalDate day = LocalDate.of(2025, 7, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RuleSets(
                    List.of(
                        new RuleSets.RuleSet("one", day, "source", true),
                        new RuleSets.RuleSet("other", day, "source", true))))
        .withMessageContaining("one")
        .withMessageContaining("other");
  }
}
