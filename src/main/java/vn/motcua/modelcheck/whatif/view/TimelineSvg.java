package vn.motcua.modelcheck.whatif.view;

import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.calendar.DayKind;
import vn.motcua.modelcheck.steps.Markup;
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
  private static final double BETWEEN_DATES = 36;
  private static final String INK = "#1f2933";
  private static final String GREY = "#52606d";
  private static final String ORANGE = "#b35900";
  private static final String RED = "#b5152b";

  private final WhatIf plan;
  private final TimeAxis axis;
  private final Markup svg = new Markup();
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
    content.days(top, bottom);
    content.columns(top);
    rows.all().forEach(content::row);
    content.milestones(top + DATES, bottom);
    content.y = bottom + 28;
    content.legend();
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
        INK);
    svg.empty("rect", "width", WIDTH, "height", content.y, "fill", "#ffffff");
    return svg.add(content.svg).close().toString();
  }

  private void head() {
    for (var line : Wrapped.lines(Times.title(plan), 135, 3)) {
      y += 20;
      write(MARGIN, y, line, "font-size", 17, "font-weight", "bold");
    }
    y += 22;
    write(MARGIN, y, Times.dates(plan), "fill", GREY);
    y += 18;
    write(
        MARGIN,
        y,
        "%s · theo %s, lịch %s".formatted(plan.modelName(), plan.ruleSet(), plan.calendarVersion()),
        "fill",
        GREY);
    y += 16;
  }

  private void days(int top, int bottom) {
    for (int day = 0; day < axis.days().size(); day++) {
      var date = axis.days().get(day);
      double x = axis.left(day);
      boolean off = !date.kind().working();
      svg.open(
          "rect",
          "x",
          x,
          "y",
          top,
          "width",
          axis.width(day),
          "height",
          bottom - top,
          "fill",
          off ? "#e4e7eb" : "#ffffff",
          "stroke",
          "#cbd2d9",
          "stroke-width",
          0.5);
      svg.element("title", "%1$td/%1$tm/%1$tY: %2$s".formatted(date.date(), date.note())).close();
    }
    dates(top);
  }

  private void dates(int top) {
    double free = 0;
    for (int day = 0; day < axis.days().size(); day++) {
      double middle = axis.left(day) + axis.width(day) / 2;
      if (axis.days().get(day).kind().working() && middle - BETWEEN_DATES / 2 >= free) {
        var text = "%1$td/%1$tm".formatted(axis.days().get(day).date());
        write(middle, top + 14, text, "text-anchor", "middle", "font-size", 11, "fill", GREY);
        free = middle + BETWEEN_DATES / 2;
      }
      if (axis.width(day) > 200) {
        hours(day, top);
      }
    }
  }

  private void hours(int day, int top) {
    for (int hour = 8; hour <= 17; hour += 3) {
      double x = axis.at(axis.days().get(day).date(), LocalTime.of(hour, 0));
      write(x, top + 28, hour + " giờ", "text-anchor", "middle", "font-size", 10, "fill", GREY);
    }
  }

  private void columns(int top) {
    write(MARGIN, top + 20, "TT", "font-weight", "bold");
    write(NAMES, top + 20, "Bước và người thực hiện", "font-weight", "bold");
    write(LIMITS, top + 20, "Thời hạn", "font-weight", "bold");
    write(TIMES, top + 20, "Từ – đến", "font-weight", "bold");
  }

  private void row(TimelineRows.Row row) {
    line(MARGIN, row.top(), WIDTH - MARGIN, row.top(), "#cbd2d9", "0.5", "");
    if (row.step() == null) {
      write(MARGIN, row.top() + 17, row.heading(), "font-weight", "bold", "fill", GREY);
      return;
    }
    var step = row.step();
    int line = row.top() + 18;
    write(MARGIN, line, String.valueOf(row.number()));
    write(LIMITS, line, Times.limit(step));
    write(TIMES, line, times(step));
    if (step.overrun()) {
      write(LIMITS, line + 16, "vượt hạn trả", "fill", RED, "font-weight", "bold");
    }
    for (var name : row.name()) {
      write(NAMES, line, name);
      line += 17;
    }
    write(NAMES, line, row.who(), "font-size", 11, "fill", GREY);
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
      svg.empty("path", "d", diamond, "fill", GREY);
      return;
    }
    svg.empty(
        "rect",
        "x",
        from,
        "y",
        middle - 9,
        "width",
        Math.max(width, 3),
        "height",
        18,
        "rx",
        3,
        "fill",
        step.overrun() ? RED : step.parallel() > 0 ? "#2f6f8f" : "#2b6cb0");
  }

  /** What is due last is named above: its line then crosses no other name. */
  private void milestones(int top, int bottom) {
    var dueAt = plan.dates().dueAt();
    boolean leftOf = axis.at(dueAt) > (CHART + WIDTH) / 2.0;
    milestone("Hạn trả " + Times.brief(dueAt), dueAt, top + 14, bottom, RED, leftOf);
    var atRiskAt = plan.dates().atRiskAt();
    milestone("Sắp đến hạn " + Times.brief(atRiskAt), atRiskAt, top + 32, bottom, ORANGE, true);
  }

  private void milestone(
      String name, Instant at, int height, int bottom, String color, boolean leftOf) {
    double x = axis.at(at);
    line(x, height + 5, x, bottom, color, "2", color.equals(RED) ? "" : "6 4");
    write(
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
    svg.empty("rect", "x", MARGIN, "y", y - 11, "width", 14, "height", 14, "fill", "#e4e7eb");
    write(MARGIN + 22, y, "Ngày nghỉ. Vạch cam: sắp đến hạn; vạch đỏ: hạn trả kết quả.");
    var holidays =
        IntStream.range(0, axis.days().size())
            .mapToObj(axis.days()::get)
            .filter(day -> day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.MAKE_UP)
            .map(day -> "%1$td/%1$tm: %2$s".formatted(day.date(), day.note()))
            .collect(Collectors.joining(" · "));
    for (var line : Wrapped.lines(holidays, 190, 4)) {
      y += 18;
      write(MARGIN + 22, y, line, "fill", GREY);
    }
    for (var warning : plan.warnings()) {
      for (var line : Wrapped.lines("Cảnh báo: " + warning, 180, 3)) {
        y += 18;
        write(MARGIN + 22, y, line, "fill", RED);
      }
    }
    y += MARGIN;
  }

  private void write(double x, double baseline, String text, Object... attributes) {
    var all = new Object[attributes.length + 4];
    all[0] = "x";
    all[1] = x;
    all[2] = "y";
    all[3] = baseline;
    System.arraycopy(attributes, 0, all, 4, attributes.length);
    svg.element("text", text, all);
  }

  private void line(
      double x1, double y1, double x2, double y2, String color, String width, String dashes) {
    svg.empty(
        "line",
        "x1",
        x1,
        "y1",
        y1,
        "x2",
        x2,
        "y2",
        y2,
        "stroke",
        color,
        "stroke-width",
        width,
        "stroke-dasharray",
        dashes.isEmpty() ? "none" : dashes);
  }
}
