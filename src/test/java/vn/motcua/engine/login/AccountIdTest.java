package vn.motcua.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"tuphap", "camunda-admin", "an.nguyen", "an_1@phuong.gov.vn", "A"})
  void namesAndMailAddressesAreIds(String id) {
    assertThat(AccountId.isValid(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "../admin",
        "a b",
        "an.",
        ".an",
        "a..b",
        "nguyễn",
        "a\nb",
        "a\u0000",
        "a/b",
        "<b>",
        "${x}",
        "a'--",
        "аdmin"
      })
  void nothingElseIs(String id) {
    assertThat(AccountId.isValid(id)).isFalse();
  }

  @Test
  void anIdFitsIntoTheEnginesTablesAndALongOneIsRefusedAtOnce() {
    assertThat(AccountId.isValid("a".repeat(64))).isTrue();
    assertThat(AccountId.isValid("a".repeat(65))).isFalse();
    assertThat(AccountId.isValid("a.".repeat(100_000))).isFalse();
  }
}
