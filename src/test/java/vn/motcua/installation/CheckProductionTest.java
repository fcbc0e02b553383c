package vn.motcua.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CheckProductionTest {

  private static final List<ProductionRequirement> TWO_FAULTS =
      List.of(() -> List.of("No key."), List::of, () -> List.of("No login."));

  @Test
  void whereNobodySaysWhatAnInstallationIsForItIsForWork() {
    assertThat(installation(Map.of()).isForWork()).isTrue();
    assertThat(installation(Map.of("motcua.mode", "local")).isForWork()).isFalse();
    assertThatThrownBy(() -> installation(Map.of("motcua.mode", "lokal")))
        .hasMessageContaining("motcua.mode");
  }

  @Test
  void aStartForWorkNamesEveryFaultAtOnce() {
    var check = new CheckProduction(installation(Map.of()), TWO_FAULTS);
    assertThatThrownBy(check::afterSingletonsInstantiated)
        .isInstanceOfSatisfying(
            UnfitForProductionException.class,
            unfit -> {
              var analysis = new UnfitForProductionFailureAnalyzer().analyze(unfit);
              assertThat(analysis.getDescription())
                  .isEqualToNormalizingNewlines(
                      "Một Cửa is not fit for production:\n  - No key.\n  - No login.");
              assertThat(analysis.getAction()).contains("MOTCUA_MODE=local");
            });
  }

  @Test
  void toTryOutNothingIsAsked() {
    var check = new CheckProduction(installation(Map.of("motcua.mode", "local")), TWO_FAULTS);
    assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();
  }

  private static Installation installation(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("motcua", Bindable.of(Installation.class));
  }
}
