package vn.motcua.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.motcua.local.LocalMotcua;
import vn.motcua.replay.ledger.Ledger;
import vn.motcua.replay.ledger.LedgerRules;

/** Runs the command as its user does: in a JVM of its own, whose clock it may turn. */
@Tag("long")
class ReplayIT {

  private static final Path EXAMPLE = Path.of("examples/ward-2023.csv").toAbsolutePath();
  private static final Path HARD_CASES =
      Path.of("src/test/resources/replay/hard-cases.csv").toAbsolutePath();

  @TempDir Path folder;
  private Path models = Path.of("bpmn").toAbsolutePath();
  private String output = "";

  @Test
  void theWardsYearComesOutAsPublished() throws Exception {
    assertThat(replay(EXAMPLE)).as(output).isZero();

    var expected =
        """
        {"dossiers":567,"byChannel":{"ONLINE":135,"COUNTER":432},\
        "timeliness":{"EARLY":557,"ON_TIME":10,"LATE":0},\
        "earlyPercent":98.2,"onTimePercent":1.8,"latePercent":0.0,"events":""";
    assertThat(summary().toString()).startsWith(expected);
    assertThat(summary().get("events")).isEqualTo(json(eventsOf(EXAMPLE)));
    assertThat(output)
        .contains("of 567 dossiers finished", "EARLY", "98.2 %")
        .doesNotContain("WARN", "ERROR", "Exception");
  }

  @Test
  void hardCasesComeOutAsWorkedOutByHand() throws Exception {
    assertThat(replay(HARD_CASES)).as(output).isZero();

    var expected =
        Files.readAllLines(HARD_CASES.resolveSibling("hard-cases-expected.csv")).stream()
            .skip(2)
            .map(line -> String.join(",", List.of(line.split("\\|")).subList(0, 3)))
            .toList();
    var dossiers = Files.readAllLines(folder.resolve("target/replay/dossiers.csv"));
    assertThat(dossiers.subList(1, dossiers.size())).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(summary().get("dossiers").asInt()).isEqualTo(expected.size());
    assertThat(summary().get("byChannel").toString())
        .isEqualTo("{\"ONLINE\":9,\"COUNTER\":16,\"POST\":2}");
    assertThat(summary().get("events")).isEqualTo(json(eventsOf(HARD_CASES)));
    assertThat(output).doesNotContain("WARN", "ERROR", "Exception");
  }

  @Test
  void nothingOfABadLedgerIsReplayed() throws Exception {
    var bad = folder.resolve("bad.csv");
    Files.writeString(bad, Files.readString(HARD_CASES) + "x,1.999999,COUNTER,,,,,\n");

    assertThat(replay(bad)).isEqualTo(1);
    assertThat(output)
        .contains("was replayed:", "line 29, no x: procedure '1.999999' is not in the catalogue")
        .doesNotContain("Replaying");
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void aStepThatFailsEndsTheReplayAtItsRow() throws Exception {
    changeModel("intake/intake.bpmn", "\"SUPPLEMENT,REFUSE\"", "\"ACCEPT,SUPPLEMENT,REFUSE\"");

    assertThat(replay(HARD_CASES)).isEqualTo(1);
    assertThat(output)
        .contains("The replay ended at line 21, no payment-over-tet: to accept at 2024-02-06T14:00")
        .contains("Phải ghi rõ lý do, nội dung (note) khi chọn ACCEPT");
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void aTimerOrContinuationThatFailsEndsTheReplayAtItsRow() throws Exception {
    changeModel("return/return.bpmn", "${notifyApplicant}", "${extendDeadline}");

    assertThat(replay(HARD_CASES)).isEqualTo(1);
    assertThat(output)
        .contains("The replay ended at line 21, no payment-over-tet: A job of return failed");
  }

  /** To another that is sound, and with which the ledger's ways end. */
  private void changeModel(String model, String text, String changed) throws IOException {
    var copy = folder.resolve("bpmn");
    FileSystemUtils.copyRecursively(models, copy);
    var file = copy.resolve(model);
    assertThat(Files.readString(file)).contains(text);
    Files.writeString(file, Files.readString(file).replace(text, changed));
    models = copy;
  }

  private int replay(Path ledger) throws IOException, InterruptedException {
    var console = folder.resolve("console.txt");
    var java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=America/New_York",
                "-cp",
                System.getProperty("java.class.path"),
                LocalMotcua.class.getName(),
                "replay",
                ledger.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(console.toFile());
    java.environment().put("MOTCUA_MODELS_FOLDER", models.toString());
    var process = java.start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ended in time").isTrue();
      output = Files.readString(console);
      return process.exitValue();
    } finally {
      process.destroy();
    }
  }

  private JsonNode summary() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("target/replay/summary.json").toFile());
  }

  private static JsonNode json(Object value) {
    return new ObjectMapper().valueToTree(value);
  }

  private static Object eventsOf(Path ledger) throws Exception {
    var rules = LedgerRules.load();
    return ExpectedEvents.of(Ledger.read(ledger, rules), rules.deadlines());
  }
}
