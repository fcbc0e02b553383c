package vn.motcua.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.Channel;
import vn.motcua.procedures.Procedure;
import vn.motcua.replay.ledger.LedgerRules;
import vn.motcua.replay.ledger.Row;
import vn.motcua.replay.ledger.Row.Kind;
import vn.motcua.replay.ledger.Row.Wait;

class StepTest {

  private static final Instant EIGHT = Instant.parse("2023-01-03T01:00:00Z");
  private static final Procedure PROCEDURE = LedgerRules.load().procedures().get("1.004873");

  @Test
  void stepsOfAllDossiersAreMergedInTheOrderOfTime() {
    assertThat(names(row("1", 0, 4, 8), row("2", 1, 5, 6)))
        .containsExactly("1 submit", "2 submit", "1 accept", "2 accept", "2 finish", "1 finish");
  }

  @Test
  void atOneInstantEachDossierKeepsItsOrderAndNumbersDecideBetweenThem() {
    assertThat(names(row("b", 0, 0, 0), row("10", 0, 0, 0), row("9", 0, 0, 0)))
        .containsExactly(
            "9 submit",
            "9 accept",
            "9 finish",
            "10 submit",
            "10 accept",
            "10 finish",
            "b submit",
            "b accept",
            "b finish");
  }

  @Test
  void aWaitStandsOnItsSideOfTheAcceptanceAlsoWhenItTakesNoTime() {
    assertThat(
            names(
                row(
                    "1",
                    0,
                    2,
                    2,
                    new Wait(Kind.SUPPLEMENT, hour(0), hour(2)),
                    new Wait(Kind.PAYMENT, hour(2), hour(2)))))
        .containsExactly(
            "1 submit",
            "1 ask for SUPPLEMENT",
            "1 take SUPPLEMENT",
            "1 accept",
            "1 ask for PAYMENT",
            "1 take PAYMENT",
            "1 finish");
  }

  private static List<String> names(Row... ledger) {
    return Step.of(List.of(ledger)).stream()
        .map(step -> step.row().no() + " " + step.what())
        .toList();
  }

  private static Row row(String no, int submitted, int accepted, int finished, Wait... waits) {
    return new Row(
        2,
        no,
        PROCEDURE,
        Channel.COUNTER,
        hour(submitted),
        hour(accepted),
        List.of(waits),
        hour(finished),
        null);
  }

  private static Instant hour(int hours) {
    return EIGHT.plusSeconds(3600L * hours);
  }
}
