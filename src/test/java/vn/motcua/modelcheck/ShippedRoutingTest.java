package vn.motcua.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedRoutingTest {

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest
  @CsvSource({
    "certification, specialist-judicial",
    "civil-status, specialist-judicial",
    "linked-services, specialist-judicial",
    "social-protection, specialist-social",
    "household-business, specialist-economy",
    "construction, specialist-land"
  })
  void fieldDecidesTheSpecialistGroup(String field, String group) throws IOException {
    assertThat(route(field)).isEqualTo(group);
  }

  @Test
  void aFieldWithoutARuleGoesToTheGroupOfTheCatalogue() throws IOException {
    assertThat(route("forestry")).isEqualTo("specialist-of-the-catalogue");
  }

  private String route(String field) throws IOException {
    try (InputStream file =
        Files.newInputStream(ShippedModels.ROOT.resolve("routing/routing.dmn"))) {
      DmnDecision routing = engine.parseDecision("routing", file);
      return engine
          .evaluateDecisionTable(
              routing,
              Variables.putValue("fieldCode", field)
                  .putValue("procedureCode", "1.000000")
                  .putValue("handlingGroup", "specialist-of-the-catalogue"))
          .getSingleEntry();
    }
  }
}
