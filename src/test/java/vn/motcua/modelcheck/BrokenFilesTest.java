package vn.motcua.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.FileSystemResource;
import vn.motcua.procedures.Procedures;

/** Damaged, hostile and foreign files beside the shipped models: one finding each, and no crash. */
class BrokenFilesTest {

  static final ModelCheck CHECK =
      new ModelCheck(new Procedures(new FileSystemResource("bpmn/procedures/catalogue.yaml")));

  private static final Path PUBLIC = Path.of("src/test/resources/models/public");
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  record Stray(String rule, String name, byte[] content) {

    static Stray of(String rule, String name, String content) {
      return new Stray(rule, name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return rule + " of " + name;
    }
  }

  @ParameterizedTest
  @MethodSource("strays")
  void aFileIsRefusedForWhatItIs(Stray stray) {
    assertThat(CHECK.check(shippedWith(stray.name(), stray.content())))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(stray.rule());
              assertThat(finding.file()).isEqualTo("review/" + stray.name());
            });
  }

  static Stream<Stray> strays() throws IOException {
    String sign = ShippedModels.text("review/sign.form");
    String review = ShippedModels.text("review/specialist-review.bpmn");
    byte[] noise = new byte[4000];
    new Random(7).nextBytes(noise);
    return Stream.of(
        Stray.of("file-empty", "a.bpmn", ""),
        Stray.of("file-empty", "a.form", " \n"),
        new Stray("file-too-large", "a.bpmn", new byte[20 << 20]),
        new Stray("file-not-text", "a.bpmn", noise),
        new Stray("file-not-text", "a.bpmn", review.getBytes(StandardCharsets.UTF_16)),
        Stray.of("file-not-xml", "a.bpmn", sign),
        Stray.of("file-not-xml", "a.dmn", "routing"),
        Stray.of("xml-damaged", "a.bpmn", review.substring(0, 3000)),
        Stray.of("xml-damaged", "a.bpmn", review.replaceFirst("</bpmn:userTask>", "")),
        Stray.of("xml-damaged", "a.bpmn", review.replaceFirst("isExecutable=\"", "isExecutable=")),
        Stray.of(
            "xml-with-doctype",
            "a.bpmn",
            "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n<x>&f;</x>"),
        Stray.of(
            "xml-with-doctype",
            "a.dmn",
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>"),
        Stray.of(
            "file-too-complex",
            "a.bpmn",
            "<definitions xmlns=\"%s\">".formatted(BPMN) + "<process>".repeat(50_000)),
        Stray.of("file-not-bpmn", "a.bpmn", ShippedModels.text("routing/routing.dmn")),
        Stray.of("file-not-bpmn", "a.bpmn", "<html><body>404</body></html>"),
        Stray.of("file-not-dmn", "a.dmn", review),
        Stray.of("file-is-cmmn", "a.cmmn", "<cmmn/>"),
        Stray.of("file-wrong-extension", "review.xml", review),
        Stray.of("file-wrong-extension", "review.BPMN", review),
        Stray.of("file-wrong-extension", "sign.form.json", sign),
        new Stray(
            "file-wrong-extension",
            "lead.bpmn20.xml",
            shared("flowable/reviewSalesLead.bpmn20.xml")),
        new Stray("model-of-another-tool", "a.bpmn", shared("flowable/VacationRequest.bpmn")),
        new Stray("model-of-another-tool", "a.bpmn", shared("miwg/signavio-A.2.0-export.bpmn")),
        new Stray("model-of-another-tool", "a.bpmn", shared("miwg/bizagi-A.1.0-roundtrip.bpmn")),
        Stray.of(
            "model-for-camunda-8",
            "a.bpmn",
            review
                .replace(
                    "executionPlatform=\"Camunda Platform\"", "executionPlatform=\"Camunda Cloud\"")
                .replace(
                    "executionPlatformVersion=\"7.24.0\"", "executionPlatformVersion=\"8.6.0\"")),
        Stray.of(
            "schema-error",
            "a.bpmn",
            review.replaceFirst("<bpmn:userTask ", "<bpmn:userTask colour=\"red\" ")),
        Stray.of(
            "schema-error",
            "a.bpmn",
            review.replaceFirst(
                "<bpmn:startEvent ", "<bpmn:errand id=\"errand_1\" /><bpmn:startEvent ")),
        Stray.of(
            "schema-error",
            "a.bpmn",
            review.replaceFirst(
                "cancelActivity=\"false\"|attachedToRef",
                "cancelActivity=\"maybe\" attachedToRef")),
        Stray.of(
            "schema-error",
            "a.dmn",
            ShippedModels.text("routing/routing.dmn")
                .replace("<decisionTable", "<decisionTables")
                .replace("</decisionTable>", "</decisionTables>")),
        Stray.of("json-damaged", "a.form", sign.substring(0, 300)),
        Stray.of("json-damaged", "a.form", sign.replaceFirst(",", ";")),
        Stray.of("file-not-form", "a.form", "{\"fields\": []}"),
        Stray.of("file-not-form", "a.form", "[1, 2]"));
  }

  @Test
  void thePlaceOfADamageIsNamed() {
    String review = ShippedModels.text("review/specialist-review.bpmn");
    int line = review.substring(0, review.indexOf("</bpmn:userTask>")).split("\n").length;
    byte[] damaged =
        review
            .replaceFirst("</bpmn:userTask>", "</bpmn:userTasks>")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(CHECK.check(shippedWith("a.bpmn", damaged)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.what().vietnamese()).contains("dòng " + line + ",");
              assertThat(finding.what().english()).contains("line " + line + ",");
            });
  }

  @Test
  void aFileThatCannotBeReadHidesNothingElse() {
    Fault fault =
        Fault.of("task-without-group", "userTask_sign", "review/specialist-review.bpmn")
            .change("id=\"userTask_sign\"", "camunda:candidateGroups=\"leader\"", "")
            .content("return/return.bpmn", "");

    assertThat(CHECK.check(fault.models()))
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("task-without-group", "file-empty");
  }

  @Test
  void modelsOfOthersAreBorne() throws IOException {
    List<ModelFolder> models = ModelFiles.in(PUBLIC);

    List<Finding> findings = CHECK.check(models);

    assertThat(findings)
        .isNotEmpty()
        .extracting(Finding::rule)
        .doesNotContain("check-failed", "file-unreadable");
    assertThat(findings)
        .extracting(Finding::file)
        .contains("camunda/loan-granting.bpmn", "miwg/reference-A.4.0.bpmn");
  }

  @Test
  void whatIsLeftOfADamagedModelIsStillBorne() {
    String review = ShippedModels.text("review/specialist-review.bpmn");
    Random random = new Random(42);
    for (int round = 0; round < 25; round++) {
      StringBuilder damaged = new StringBuilder(review);
      for (int hit = 0; hit < 3; hit++) {
        int from = random.nextInt(damaged.length() - 200);
        damaged.delete(from, from + random.nextInt(150));
      }
      byte[] content = damaged.toString().getBytes(StandardCharsets.UTF_8);

      assertThat(CHECK.check(shippedWith("specialist-review.bpmn", content)))
          .as("round %d", round)
          .extracting(Finding::rule)
          .doesNotContain("check-failed", "file-unreadable");
    }
  }

  static List<ModelFolder> shippedWith(String name, byte[] content) {
    List<ModelFolder> folders = new ArrayList<>();
    for (ModelFolder folder : ShippedModels.folders()) {
      TreeMap<String, byte[]> files = new TreeMap<>(folder.files());
      if (folder.name().equals("review")) {
        files.put(name, content);
      }
      folders.add(new ModelFolder(folder.name(), files));
    }
    return folders;
  }

  private static byte[] shared(String name) throws IOException {
    return Files.readAllBytes(PUBLIC.resolve(name));
  }
}
