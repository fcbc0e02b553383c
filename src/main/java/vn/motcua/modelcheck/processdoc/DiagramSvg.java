package vn.motcua.modelcheck.processdoc;

import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.steps.Ahead;
import vn.motcua.modelcheck.steps.Markup;
import vn.motcua.modelcheck.steps.OfficeModels.Model;
import vn.motcua.modelcheck.steps.Wrapped;

/** A model as its designer has drawn it. */
final class DiagramSvg {

  private static final double MARGIN = 16;
  private static final double LINE = 13;
  private static final double LETTER = 5.6;

  private final Model model;
  private final Markup svg = new Markup();
  private double left = Double.MAX_VALUE;
  private double top = Double.MAX_VALUE;
  private double right = -Double.MAX_VALUE;
  private double bottom = -Double.MAX_VALUE;

  private DiagramSvg(Model model) {
    this.model = model;
  }

  static Markup of(Model model) {
    return new DiagramSvg(model).draw();
  }

  private Markup draw() {
    var shapes = model.bpmn().getModelElementsByType(BpmnShape.class);
    var edges = model.bpmn().getModelElementsByType(BpmnEdge.class);
    shapes.forEach(shape -> spread(shape.getBounds(), shape.getBpmnLabel()));
    edges.forEach(
        edge -> {
          edge.getWaypoints().forEach(point -> spread(point.getX(), point.getY()));
          spread(null, edge.getBpmnLabel());
        });
    if (shapes.isEmpty()) {
      return svg.element("p", "Mô hình này chưa có hình vẽ.");
    }
    open();
    shapes.stream()
        .filter(shape -> shape.getBpmnElement() instanceof SubProcess)
        .forEach(this::draw);
    edges.forEach(this::draw);
    shapes.stream()
        .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
        .forEach(this::draw);
    return svg.close();
  }

  private void open() {
    double width = right - left + 2 * MARGIN;
    double height = bottom - top + 2 * MARGIN;
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "%s %s %s %s"
            .formatted(number(left - MARGIN), number(top - MARGIN), number(width), number(height)),
        "width",
        width,
        "height",
        height,
        "role",
        "img",
        "aria-label",
        "Sơ đồ: " + model.name(),
        "font-size",
        11,
        "class",
        "diagram");
    var arrow = "arrow-" + model.id();
    svg.open("defs")
        .open(
            "marker",
            "id",
            arrow,
            "viewBox",
            "0 0 10 10",
            "refX",
            9,
            "refY",
            5,
            "markerWidth",
            8,
            "markerHeight",
            8,
            "orient",
            "auto");
    svg.empty("path", "d", "M0 1 L10 5 L0 9 z", "fill", "#1f2933").close().close();
  }

  private void draw(BpmnEdge edge) {
    var points =
        edge.getWaypoints().stream()
            .map(point -> number(point.getX()) + "," + number(point.getY()))
            .collect(Collectors.joining(" "));
    svg.empty(
        "polyline",
        "points",
        points,
        "class",
        "flow",
        "marker-end",
        "url(#arrow-%s)".formatted(model.id()));
    if (edge.getBpmnElement() instanceof FlowElement flow) {
      label(edge.getBpmnLabel(), flow.getName());
    }
  }

  private void draw(BpmnShape shape) {
    if (!(shape.getBpmnElement() instanceof FlowNode node)) {
      return;
    }
    var box = shape.getBounds();
    svg.open("g", "class", "node");
    Symbols.draw(node, box, svg);
    if (node instanceof SubProcess) {
      text(Ahead.name(node), box.getX() + box.getWidth() / 2, box.getY() + 16, 200, 1);
    } else if (node instanceof Activity) {
      int lines = Wrapped.lines(Ahead.name(node), letters(box.getWidth() - 8), 5).size();
      double first = box.getY() + (box.getHeight() - lines * LINE) / 2 + 10;
      text(Ahead.name(node), box.getX() + box.getWidth() / 2, first, box.getWidth() - 8, 5);
    } else {
      label(shape.getBpmnLabel(), node.getName());
    }
    svg.close();
  }

  private void label(@Nullable BpmnLabel label, @Nullable String name) {
    if (label != null && label.getBounds() != null && name != null) {
      var box = label.getBounds();
      double middle = box.getX() + box.getWidth() / 2;
      text(name, middle, box.getY() + 11, Math.max(box.getWidth(), 30) + 6, 6);
    }
  }

  private void text(String text, double middle, double first, double width, int most) {
    double y = first;
    for (var line : Wrapped.lines(text, letters(width), most)) {
      svg.element("text", line, "x", middle, "y", y, "text-anchor", "middle");
      y += LINE;
    }
  }

  private static int letters(double width) {
    return Math.max(5, (int) (width / LETTER));
  }

  private void spread(@Nullable Bounds box, @Nullable BpmnLabel label) {
    if (box != null) {
      spread(box.getX(), box.getY());
      spread(box.getX() + box.getWidth(), box.getY() + box.getHeight());
    }
    if (label != null && label.getBounds() != null) {
      spread(label.getBounds(), null);
    }
  }

  private void spread(double x, double y) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
