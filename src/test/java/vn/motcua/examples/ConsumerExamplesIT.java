package vn.motcua.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Value;
import vn.motcua.fault.process.JavaProcess;
import vn.motcua.support.RunningOffice;

/** A consumer that does what the contract says gets it right, whatever the relay went through. */
@RunningOffice
class ConsumerExamplesIT {

  private static final UUID A = UUID.randomUUID();
  private static final UUID B = UUID.randomUUID();
  private static final UUID C = UUID.randomUUID();

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  @TempDir Path folder;

  private PlantedEvents events;

  @BeforeEach
  void plant() {
    events = new PlantedEvents(bootstrapServers);
    // a relay took over and sent again what the one before had sent; of C, the older ones are gone.
    // Each dossier ends with an event that is new, so that whoever has printed it has read all
    events.plant(A, 1, 2, 3).plant(B, 1, 1).plant(A, 2, 3, 4).plant(C, 36).plant(A, 1, 5);
    events.plant(B, 2).plant(C, 36, 37);
  }

  @AfterEach
  void close() {
    events.close();
  }

  @Test
  void theJavaConsumerPrintsEachEventOnceWhateverComesAgain() throws Exception {
    compile();
    try (var consumer = consumer("one")) {
      awaitPrinted(consumer, A + " 1", A + " 2", A + " 3", A + " 4", A + " 5");
      awaitPrinted(consumer, B + " 1", B + " 2");
      awaitPrinted(consumer, C + " 36", C + " 37");
      consumer.kill();
    }

    // late copies too, and a last line that the crash has cut short
    events.plant(A, 1, 5, 4, 6).plant(B, 2, 1, 3);
    Files.writeString(
        folder.resolve("state.txt"),
        Files.readString(folder.resolve("state.txt")) + B.toString().substring(0, 20));
    try (var consumer = consumer("one")) {
      awaitPrinted(consumer, A + " 6");
      awaitPrinted(consumer, B + " 3");
      consumer.kill();
    }

    // its offsets are lost: it reads everything again
    events.plant(A, 7).plant(B, 4).plant(C, 38);
    try (var consumer = consumer("another")) {
      awaitPrinted(consumer, A + " 7");
      awaitPrinted(consumer, B + " 4");
      awaitPrinted(consumer, C + " 38");
    }
  }

  @Test
  void theConsoleToolsPrintEachEventOnce() throws Exception {
    var input = folder.resolve("console.txt");
    Files.writeString(input, events.asTheConsolePrints());
    var awk =
        new ProcessBuilder("awk", "-f", "examples/consumer-console/newest.awk", input.toString())
            .redirectErrorStream(true)
            .start();
    var printed = new String(awk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(awk.waitFor()).as(printed).isZero();
    assertThat(printed.lines().map(line -> line.split(" \\{")[0]))
        .containsExactly(
            "vn.motcua.dossier.status-changed.v1 " + A + " 1",
            "vn.motcua.dossier.status-changed.v1 " + A + " 2",
            "vn.motcua.dossier.status-changed.v1 " + A + " 3",
            "vn.motcua.dossier.status-changed.v1 " + B + " 1",
            "vn.motcua.dossier.status-changed.v1 " + A + " 4",
            "vn.motcua.dossier.status-changed.v1 " + C + " 36",
            "vn.motcua.dossier.status-changed.v1 " + A + " 5",
            "vn.motcua.dossier.status-changed.v1 " + B + " 2",
            "vn.motcua.dossier.status-changed.v1 " + C + " 37");
  }

  /** On the class path that its own pom gives it. */
  private void compile() {
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--release",
                "17",
                "-Xlint:all",
                "-Werror",
                "-cp",
                jars(),
                "-d",
                folder.toString(),
                "examples/consumer-java/src/main/java/DossierEvents.java");
    assertThat(result).as("it compiles").isZero();
  }

  private JavaProcess consumer(String group) throws IOException {
    return JavaProcess.start(
        folder,
        folder + File.pathSeparator + jars(),
        "DossierEvents",
        bootstrapServers,
        "state.txt",
        events.topic() + group,
        events.topic());
  }

  private static String jars() {
    return Stream.of(KafkaConsumer.class, Logger.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> new File(location.getPath()).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Exactly these of that dossier, in this order. */
  private static void awaitPrinted(JavaProcess consumer, String... expected) {
    var dossier = expected[0].split(" ")[0];
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(printed(consumer, dossier))
                    .containsExactlyElementsOf(List.of(expected)));
  }

  private static List<String> printed(JavaProcess consumer, String dossier) {
    return consumer
        .output()
        .lines()
        .filter(line -> line.contains(" " + dossier + " "))
        .map(line -> line.split(" "))
        .map(words -> words[1] + " " + words[2])
        .toList();
  }
}
