package vn.motcua.modelcheck.processdoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.RuleSets;
import vn.motcua.modelcheck.steps.Markup;
import vn.motcua.modelcheck.steps.OfficeModels;
import vn.motcua.modelcheck.steps.OfficeModels.Model;
import vn.motcua.modelcheck.steps.Step;
import vn.motcua.procedures.Procedures;

/**
 * The page, in Vietnamese and with nothing from elsewhere. The same models, catalogue and calendar
 * give the same page.
 */
public final class ProcessPage {

  private final OfficeModels models;
  private final Markup page = new Markup();

  private ProcessPage(OfficeModels models) {
    this.models = models;
  }

  /**
   * @throws vn.motcua.modelcheck.steps.UnusableModelsException if a model says what cannot be read
   */
  public static String of(
      OfficeModels models, Procedures catalogue, DeadlineRules rules, RuleSets ruleSets) {
    var written = new ProcessPage(models);
    written.head();
    written.page.add(ProcedureTables.of(models, catalogue, rules, ruleSets));
    models.all().forEach(written::model);
    return "<!DOCTYPE html>\n" + written.page.close().close() + "\n";
  }

  private void head() {
    page.open("html", "lang", "vi").open("head");
    page.empty("meta", "charset", "UTF-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width");
    page.element("title", "Quy trình nội bộ giải quyết thủ tục hành chính");
    page.open("style").add(style()).close().close().text("\n").open("body");
    page.element("h1", "Quy trình nội bộ giải quyết thủ tục hành chính");
    page.element(
        "p",
        "Trang này được viết ra từ chính các mô hình và danh mục mà hệ thống đang chạy. Thời hạn"
            + " của một bước là mốc nội bộ: quá mốc thì thẻ công việc báo đỏ, còn hạn trả kết quả"
            + " là của cả hồ sơ. Phần trăm tính trên thời gian làm việc của hồ sơ, từ lúc bắt đầu"
            + " tính đến hạn trả, không kể thời gian chờ công dân.");
    page.open("nav").open("ul");
    link("#procedures", "Thủ tục, thời hạn và thời gian của từng bước");
    models.all().forEach(model -> link("#" + model.id(), "Mô hình: " + model.name()));
    page.close().close().text("\n");
  }

  private void link(String target, String name) {
    page.open("li").element("a", name, "href", target).close();
  }

  private void model(Model model) {
    page.open("section", "id", model.id(), "class", "model");
    page.element("h2", model.name());
    page.open("p", "class", "origin").text("Mô hình ").element("code", model.id());
    page.text(", phiên bản %s, thư mục bpmn/%s".formatted(version(model), model.folder()));
    page.close();
    page.element("p", Step.documentation(model.process()));
    page.open("figure").add(DiagramSvg.of(model)).close().text("\n");
    page.element("h3", "Công việc của cán bộ").add(StepTable.of(model));
    page.element("h3", "Mốc thời gian, thông điệp và việc tự động").add(EventTable.of(model));
    page.close().text("\n");
  }

  private static String version(Model model) {
    var tag = model.process().getCamundaVersionTag();
    return tag == null ? "chưa ghi" : tag;
  }

  private static String style() {
    try {
      var style = new ClassPathResource("modelcheck/process.css");
      return style.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
