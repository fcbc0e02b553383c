package vn.motcua.modelcheck.whatif.view;

import java.time.LocalTime;

/** The dates behind the lines of the picture, those off in grey, and their names above. */
final class Dates {

  private static final double BETWEEN = 36;
  private static final double WIDE = 200;

  private final TimeAxis axis;
  private final Pen pen;

  Dates(TimeAxis axis, Pen pen) {
    this.axis = axis;
    this.pen = pen;
  }

  void draw(int top, int bottom) {
    for (int day = 0; day < axis.days().size(); day++) {
      var date = axis.days().get(day);
      double x = axis.left(day);
      boolean off = !date.kind().working();
      pen.svg()
          .open(
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
              off ? Pen.DAY_OFF : "#ffffff",
              "stroke",
              "#cbd2d9",
              "stroke-width",
              0.5);
      pen.svg()
          .element("title", "%1$td/%1$tm/%1$tY: %2$s".formatted(date.date(), date.note()))
          .close();
    }
    names(top);
  }

  private void names(int top) {
    double free = 0;
    for (int day = 0; day < axis.days().size(); day++) {
      double middle = axis.left(day) + axis.width(day) / 2;
      if (axis.days().get(day).kind().working() && middle - BETWEEN / 2 >= free) {
        var text = "%1$td/%1$tm".formatted(axis.days().get(day).date());
        pen.write(
            middle, top + 14, text, "text-anchor", "middle", "font-size", 11, "fill", Pen.GREY);
        free = middle + BETWEEN / 2;
      }
      if (axis.width(day) > WIDE) {
        hours(day, top);
      }
    }
  }

  private void hours(int day, int top) {
    for (int hour = 8; hour <= 17; hour += 3) {
      double x = axis.at(axis.days().get(day).date(), LocalTime.of(hour, 0));
      pen.write(
          x, top + 28, hour + " giờ", "text-anchor", "middle", "font-size", 10, "fill", Pen.GREY);
    }
  }
}
