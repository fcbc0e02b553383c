package vn.motcua.modelcheck.whatif.view;

import vn.motcua.modelcheck.steps.Markup;

/** Writes and draws into a picture. */
final class Pen {

  static final String INK = "#1f2933";
  static final String GREY = "#52606d";
  static final String ORANGE = "#b35900";
  static final String RED = "#b5152b";
  static final String DAY_OFF = "#e4e7eb";

  private final Markup svg = new Markup();

  Markup svg() {
    return svg;
  }

  void write(double x, double baseline, String text, Object... attributes) {
    var all = new Object[attributes.length + 4];
    all[0] = "x";
    all[1] = x;
    all[2] = "y";
    all[3] = baseline;
    System.arraycopy(attributes, 0, all, 4, attributes.length);
    svg.element("text", text, all);
  }

  void box(double x, double y, double width, double height, String fill, Object... attributes) {
    var all = new Object[attributes.length + 10];
    System.arraycopy(
        new Object[] {"x", x, "y", y, "width", width, "height", height, "fill", fill},
        0,
        all,
        0,
        10);
    System.arraycopy(attributes, 0, all, 10, attributes.length);
    svg.empty("rect", all);
  }

  void line(double x1, double y1, double x2, double y2, String color, String width, String dashes) {
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
