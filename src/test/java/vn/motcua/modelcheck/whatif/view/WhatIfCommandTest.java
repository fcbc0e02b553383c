package vn.motcua.modelcheck.whatif.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class WhatIfCommandTest {

  private static final String PARALLEL = "src/test/resources/what-if";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path target;

  @Test
  void printsTheTableAndWritesPictureAndPage() throws IOException {
    assertThat(run("bpmn", "1.004873", "2026-11-09T08:00", "")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Thẩm tra, xác minh hồ sơ")
        .containsPattern("Tư pháp – hộ tịch +40% thời hạn +08:00 09/11 +14:18 10/11")
        .contains("07:37 12/11/2026  Sắp đến hạn")
        .contains("1.004873-dossier.svg");
    assertThat(Files.readString(target.resolve("1.004873-dossier.html")))
        .contains("<svg", "Ký duyệt kết quả", "rồi có thể lặp lại");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void whatAModelSaysIsTextAndNeverMarkup() throws Exception {
    run(PARALLEL, "1.004873", "2026-11-09T08:00+07:00", "two-specialists");

    var picture = picture("1.004873-two-specialists");
    assertThat(picture.getElementsByTagName("b").getLength()).isZero();
    assertThat(texts(picture)).anyMatch(text -> text.startsWith("Hai chuyên viên <b>song song"));
    assertThat(texts(picture)).contains("Ký & trình", "vượt hạn trả");
    assertThat(Files.readString(target.resolve("1.004873-two-specialists.html")))
        .doesNotContain("<b>");
  }

  @ParameterizedTest
  @CsvSource({
    "1.004873, 2026-11-09T08:00",
    "1.001699, 2026-08-20T09:00",
    "1.013225, 2026-04-22T16:59",
    "2.000815, 2026-11-09T14:40",
    "2.000815, 2026-11-09T15:40",
    "2.000986, 2026-02-13T15:30"
  })
  void nothingInThePictureLiesOnAnother(String procedure, String acceptedAt) throws Exception {
    run("bpmn", procedure, acceptedAt, "");

    var boxes = boxes(picture(procedure + "-dossier"));
    for (var box : boxes) {
      assertThat(boxes)
          .filteredOn(other -> other != box && other.area().intersects(box.area()))
          .as("what lies on %s", box)
          .isEmpty();
      assertThat(box.area().getMaxX()).as("%s is within the picture", box).isLessThan(1360);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bpmn, 9.999999, 2026-11-09T08:00, '', 9.999999",
    "bpmn, 1.004873, 09/11/2026, '', 09/11/2026",
    "bpmn, 1.004873, '', '', 2026-11-09T08:00",
    "bpmn, 1.004873, 2026-12-30T08:00, '', 2027",
    "bpmn, 1.004873, 2017-12-28T08:00, '', 61/2018/NĐ-CP",
    "bpmn, 1.004873, 2026-11-09T08:00, three, specialist-review",
    "nowhere, 1.004873, 2026-11-09T08:00, '', nowhere",
    "bpmn/routing, 1.004873, 2026-11-09T08:00, '', bpmn/routing"
  })
  void saysInOneLineWhatIsWrong(
      String models, String procedure, String acceptedAt, String model, String named) {
    assertThat(run(models, procedure, acceptedAt, model)).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains(named).hasLineCount(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void aRowThatIsOnlyBesideTheModelsIsPlanned() throws IOException {
    var models = Files.createDirectories(target.resolve("models/procedures")).getParent();
    var catalogue = Stream.of("bpmn/procedures", "src/main/resources/procedures").map(Path::of);
    var shipped = catalogue.filter(Files::isDirectory).findFirst().orElseThrow();
    var rows = Files.readString(shipped.resolve("catalogue.yaml"));
    Files.writeString(
        models.resolve("procedures/catalogue.yaml"), rows.replace("1.004873", "1.999999"));
    Files.copy(
        Path.of(PARALLEL, "review/two-specialists.bpmn"), models.resolve("two-specialists.bpmn"));

    assertThat(run(models.toString(), "1.999999", "2026-11-09T08:00", "two-specialists")).isZero();

    Files.writeString(models.resolve("procedures/catalogue.yaml"), "version: [");
    assertThat(run(models.toString(), "1.999999", "2026-11-09T08:00", "two-specialists"))
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("catalogue.yaml");
  }

  @Test
  void aFileThatIsNoModelIsNamed() throws IOException {
    Files.writeString(target.resolve("broken.bpmn"), "<definitions");

    assertThat(run(target.toString(), "1.004873", "2026-11-09T08:00", "")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("broken.bpmn", "-Pmodelcheck");
  }

  private int run(String models, String procedure, String acceptedAt, String model) {
    return new WhatIfCommand(target, utf8(out), utf8(err))
        .run(
            List.of(
                "models=" + models,
                "procedure=" + procedure,
                "acceptedAt=" + acceptedAt,
                "model=" + model));
  }

  private static PrintStream utf8(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private Document picture(String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(target.resolve(name + ".svg").toFile());
  }

  private static List<String> texts(Document picture) {
    return boxes(picture).stream().map(Box::text).toList();
  }

  record Box(String text, Rectangle2D area) {}

  /** As wide as the letters of a sans-serif are on average. */
  private static List<Box> boxes(Document picture) {
    var boxes = new ArrayList<Box>();
    var texts = picture.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      var text = (Element) texts.item(i);
      double size = number(text, "font-size", 13);
      double width = text.getTextContent().length() * size * 0.5;
      double x = number(text, "x", 0);
      double left =
          switch (text.getAttribute("text-anchor")) {
            case "end" -> x - width;
            case "middle" -> x - width / 2;
            default -> x;
          };
      double baseline = number(text, "y", 0);
      boxes.add(
          new Box(
              text.getTextContent(),
              new Rectangle2D.Double(left, baseline - size * 0.75, width, size * 0.9)));
    }
    return boxes;
  }

  private static double number(Element text, String attribute, double preset) {
    var value = text.getAttribute(attribute);
    return value.isEmpty() ? preset : Double.parseDouble(value);
  }
}
