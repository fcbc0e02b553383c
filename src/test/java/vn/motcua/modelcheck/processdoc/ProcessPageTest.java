package vn.motcua.modelcheck.processdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.motcua.modelcheck.steps.OfficeModels;
import vn.motcua.modelcheck.steps.OfficeWords;
import vn.motcua.modelcheck.steps.Step;

class ProcessPageTest {

  private static final Path SHIPPED = Path.of("bpmn");

  @Test
  void thePageInTheDocsIsThatOfTheModels() throws IOException {
    assertThat(Files.readString(Path.of("docs/process/index.html")))
        .as("write it anew with mvn -q -Pprocessdoc")
        .isEqualTo(ProcessDocCommand.page(SHIPPED));
  }

  @Test
  void everyTaskStandsThereWithGroupLimitFormAndOutcomes() {
    var page = ProcessDocCommand.page(SHIPPED);
    var tasks = 0;
    for (var model : OfficeModels.read(SHIPPED).all()) {
      for (var task : model.bpmn().getModelElementsByType(UserTask.class)) {
        var step = Step.of(task);
        var row = row(page, model.id() + "." + step.id());
        assertThat(row)
            .contains(step.name(), OfficeWords.groups(step, null), step.form())
            .contains(model.forms().get(step.form()).choices(step.decision()).values())
            .contains(
                step.waits() ? "không tính thời hạn" : OfficeWords.limit(step.limit()),
                step.status() == null ? "" : step.status().vietnamese());
        assertThat(row).doesNotContain("Chưa khai báo", "Thiếu biểu mẫu");
        tasks++;
      }
    }
    assertThat(tasks).isGreaterThan(15);
  }

  @Test
  void everyElementIsDrawn() {
    var page = ProcessDocCommand.page(SHIPPED);
    for (var model : OfficeModels.read(SHIPPED).all()) {
      var drawn = section(page, model.id()).split("class=\"node\"", -1).length - 1;
      assertThat(drawn)
          .as(model.id())
          .isEqualTo(model.bpmn().getModelElementsByType(FlowNode.class).size());
    }
  }

  @Test
  void everyTimerSaysWhenAndWhatFollows() {
    assertThat(ProcessDocCommand.page(SHIPPED))
        .contains("Ở bước “Giải quyết hồ sơ”: khi hồ sơ sắp đến hạn; bước này vẫn tiếp tục")
        .contains("Ở bước “Chờ công dân bổ sung giấy tờ”: sau 15 ngày làm việc; bước này dừng lại")
        .contains("Ở bước “Kiểm tra thành phần hồ sơ”: sau 8 giờ làm việc");
  }

  @Test
  void whatAModelSaysIsTextAndThePageIsWellFormed() throws Exception {
    var page = ProcessDocCommand.page(Path.of("src/test/resources/what-if"));

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("b").getLength()).isZero();
    assertThat(((Element) document.getElementsByTagName("h2").item(1)).getTextContent())
        .isEqualTo("Hai chuyên viên <b>song song</b>");
    assertThat(page).contains("Mô hình này chưa có hình vẽ.");
  }

  private static String row(String page, String id) {
    var found =
        Pattern.compile("<tr id=\"%s\">(.*?)</tr>".formatted(Pattern.quote(id)), Pattern.DOTALL)
            .matcher(page);
    assertThat(found.find()).as("row of " + id).isTrue();
    return found.group(1);
  }

  private static String section(String page, String id) {
    int from = page.indexOf("<section id=\"%s\"".formatted(id));
    return page.substring(from, page.indexOf("</section>", from));
  }
}
