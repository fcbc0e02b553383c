package vn.motcua.modelcheck.whatif.view;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.calendar.DayKind;
import vn.motcua.modelcheck.steps.Markup;
import vn.motcua.modelcheck.steps.Wrapped;
import vn.motcua.modelcheck.whatif.WhatIf;
import vn.motcua.modelcheck.whatif.WhatIf.PlannedStep;

/** A plan as a picture: the steps as lines of a table, and beside each when it goes on. */
public final class TimelineSvg {

  private static final int WIDTH = 1360;
  private static final int MARGIN = 20;
  private static final int NAMES = 52;
  private static final int LIMITS = 372;
  private static final int TIMES = 492;
  private static final int CHART = 680;
  private static final int DATES = 34;
  private static final int HEADING = DATES + 42;

  private final WhatIf plan;
  private final TimeAxis axis;
  private final Pen pen = new Pen();
  private int y = MARGIN;

  private TimelineSvg(WhatIf plan) {
    this.plan = plan;
    this.axis = new TimeAxis(plan.days(), CHART, WIDTH - MARGIN - CHART);
  }

  public static String of(WhatIf plan) {
    return new TimelineSvg(plan).draw();
  }

  private String draw() {
    var content = new TimelineSvg(plan);
    content.head();
    int top = content.y;
    var rows = new TimelineRows(plan.steps(), top + HEADING);
    int bottom = rows.bottom();
    new Dates(axis, content.pen).draw(top, bottom);
    content.columns(top);
    rows.all().forEach(content::row);
    content.milestones(top + DATES, bottom);
    content.y = bottom + 28;
    content.legend();
    var svg = new Markup();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 %d %d".formatted(WIDTH, content.y),
        "width",
        WIDTH,
        "height",
        content.y,
        "role",
        "img",
        "aria-label",
        Times.title(plan),
        "font-family",
        "'Liberation Sans', Arial, Helvetica, sans-serif",
        "font-size",
        13,
        "fill",
        Pen.INK);
    svg.empty("rect", "width", WIDTH, "height", content.y, "fill", "#ffffff");
    return svg.add(content.pen.svg()).close().toString();
  }

  private void head() {
    for (var line : Wrapped.lines(Times.title(plan), 135, 3)) {
      y += 20;
      pen.write(MARGIN, y, line, "font-size", 17, "font-weight", "bold");
    }
    y += 22;
    pen.write(MARGIN, y, Times.dates(plan), "fill", Pen.GREY);
    y += 18;
    pen.write(
        MARGIN,
        y,
        "%s · theo %s, lịch %s".formatted(plan.modelName(), plan.ruleSet(), plan.calendarVersion()),
        "fill",
        Pen.GREY);
    y += 16;
  }

  private void columns(int top) {
    pen.write(MARGIN, top + 20, "TT", "font-weight", "bold");
    pen.write(NAMES, top + 20, "Bước và người thực hiện", "font-weight", "bold");
    pen.write(LIMITS, top + 20, "Thời hạn", "font-weight", "bold");
    pen.write(TIMES, top + 20, "Từ – đến", "font-weight", "bold");
  }

  private void row(TimelineRows.Row row) {
    pen.line(MARGIN, row.top(), WIDTH - MARGIN, row.top(), "#cbd2d9", "0.5", "");
    if (row.step() == null) {
      pen.write(MARGIN, row.top() + 17, row.heading(), "font-weight", "bold", "fill", Pen.GREY);
      return;
    }
    var step = row.step();
    int line = row.top() + 18;
    pen.write(MARGIN, line, String.valueOf(row.number()));
    pen.write(LIMITS, line, Times.limit(step));
    pen.write(TIMES, line, times(step));
    if (step.overrun()) {
      pen.write(LIMITS, line + 16, "vượt hạn trả", "fill", Pen.RED, "font-weight", "bold");
    }
    for (var name : row.name()) {
      pen.write(NAMES, line, name);
      line += 17;
    }
    pen.write(NAMES, line, row.who(), "font-size", 11, "fill", Pen.GREY);
    bar(step, row);
  }

  private static String times(PlannedStep step) {
    if (step.from() == null) {
      return "–";
    }
    return step.from().equals(step.to())
        ? Times.brief(step.from())
        : Times.brief(step.from()) + " – " + Times.brief(step.to());
  }

  private void bar(PlannedStep step, TimelineRows.Row row) {
    if (step.from() == null) {
      return;
    }
    double from = axis.at(step.from());
    double width = axis.at(step.to()) - from;
    int middle = (row.top() + row.bottom()) / 2;
    if (width < 1) {
      var diamond =
          "M%1$.1f %3$d l5 -7 l5 7 l-5 7 z M%2$.1f %3$d"
              .formatted(Math.min(from, WIDTH - MARGIN - 10), from, middle)
              .replace(',', '.');
      pen.svg().empty("path", "d", diamond, "fill", Pen.GREY);
      return;
    }
    var color = step.overrun() ? Pen.RED : step.parallel() > 0 ? "#2f6f8f" : "#2b6cb0";
    pen.box(from, middle - 9.0, Math.max(width, 3), 18, color, "rx", 3);
  }

  /** What is due last is named above: its line then crosses no other name. */
  private void milestones(int top, int bottom) {
    var dueAt = plan.dates().dueAt();
    boolean leftOf = axis.at(dueAt) > (CHART + WIDTH) / 2.0;
    milestone("Hạn trả " + Times.brief(dueAt), dueAt, top + 14, bottom, Pen.RED, leftOf);
    var atRiskAt = plan.dates().atRiskAt();
    milestone("Sắp đến hạn " + Times.brief(atRiskAt), atRiskAt, top + 32, bottom, Pen.ORANGE, true);
  }

  private void milestone(
      String name, Instant at, int height, int bottom, String color, boolean leftOf) {
    double x = axis.at(at);
    pen.line(x, height + 5, x, bottom, color, "2", color.equals(Pen.RED) ? "" : "6 4");
    pen.write(
        leftOf ? x + 2 : x - 2,
        height,
        name,
        "text-anchor",
        leftOf ? "end" : "start",
        "fill",
        color,
        "font-weight",
        "bold");
  }

  private void legend() {
    pen.box(MARGIN, y - 11.0, 14, 14, Pen.DAY_OFF);
    pen.write(MARGIN + 22, y, "Ngày nghỉ. Vạch cam: sắp đến hạn; vạch đỏ: hạn trả kết quả.");
    var holidays =
        IntStream.range(0, axis.days().size())
            .mapToObj(axis.days()::get)
            .filter(day -> day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.MAKE_UP)
            .map(day -> "%1$td/%1$tm: %2$s".formatted(day.date(), day.note()))
            .collect(Collectors.joining(" · "));
    for (var line : Wrapped.lines(holidays, 190, 4)) {
      y += 18;
      pen.write(MARGIN + 22, y, line, "fill", Pen.GREY);
    }
    for (var warning : plan.warnings()) {
      for (var line : Wrapped.lines("Cảnh báo: " + warning, 180, 3)) {
        y += 18;
        pen.write(MARGIN + 22, y, line, "fill", Pen.RED);
      }
    }
    y += MARGIN;
  }
}
