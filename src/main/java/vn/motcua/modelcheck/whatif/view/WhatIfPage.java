package vn.motcua.modelcheck.whatif.view;

import java.util.List;
import vn.motcua.modelcheck.steps.Markup;
import vn.motcua.modelcheck.whatif.WhatIf;

/** A plan as a page that needs nothing else. */
final class WhatIfPage {

  private static final String STYLE =
      """
      body { font: 15px/1.45 'Liberation Sans', Arial, sans-serif; color: #1f2933;
        margin: 24px auto; max-width: 1360px; padding: 0 16px; }
      svg { max-width: 100%; height: auto; display: block; border: 1px solid #cbd2d9; }
      h1 { font-size: 22px; } h2 { font-size: 18px; margin-top: 28px; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border: 1px solid #cbd2d9; padding: 5px 8px; text-align: left; vertical-align: top; }
      th { background: #f0f2f4; }
      .warning { color: #b5152b; font-weight: bold; }
      @media print { body { margin: 0; font-size: 11px; } tr, svg { break-inside: avoid; } }
      """;

  private final Markup page = new Markup();

  private WhatIfPage() {}

  static String of(WhatIf plan) {
    return "<!DOCTYPE html>\n" + new WhatIfPage().write(plan) + "\n";
  }

  private Markup write(WhatIf plan) {
    page.open("html", "lang", "vi").open("head");
    page.empty("meta", "charset", "UTF-8");
    page.element("title", "Thử trước: " + Times.title(plan));
    page.element("style", STYLE).close().open("body");
    page.element("h1", "Thử trước: hồ sơ sẽ đi như thế nào");
    plan.warnings().forEach(warning -> page.element("p", warning, "class", "warning"));
    page.add(TimelineSvg.of(plan));
    steps(plan);
    page.element("h2", "Mốc thời hạn").open("ul");
    plan.milestones()
        .forEach(
            mark ->
                page.element(
                    "li",
                    "%s: %s%s"
                        .formatted(
                            Times.full(mark.at()),
                            mark.name(),
                            mark.then().isEmpty() ? "" : " → " + mark.then())));
    page.close();
    page.element("h2", "Ngoài đường thẳng").open("ul");
    plan.alternatives().forEach(other -> page.element("li", TextTable.line(other)));
    return page.close().close().close();
  }

  private void steps(WhatIf plan) {
    page.element("h2", "Các bước").open("table").open("tr");
    List.of("TT", "Bước", "Mô hình", "Ai làm", "Thời hạn", "Từ", "Đến", "Ghi chú")
        .forEach(heading -> page.element("th", heading, "scope", "col"));
    page.close();
    int number = 0;
    for (var step : plan.steps()) {
      number++;
      page.open("tr");
      List.of(
              String.valueOf(number),
              step.name(),
              step.model(),
              step.who(),
              Times.limit(step),
              Times.brief(step.from()),
              Times.brief(step.to()),
              TextTable.note(step))
          .forEach(cell -> page.element("td", cell));
      page.close();
    }
    page.close();
  }
}
