package vn.motcua.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.modelcheck.ShippedModels.Model;

/** What a designer would object to on sight. */
class ShippedDiagramsTest {

  private static final String MODELS = "vn.motcua.modelcheck.ShippedModels#processes";

  record Segment(SequenceFlow flow, Line2D line) {
    boolean touches(FlowNode node) {
      return flow.getSource().equals(node) || flow.getTarget().equals(node);
    }

    @Override
    public String toString() {
      return flow.getId();
    }
  }

  record Box(String name, Rectangle2D area) {}

  @ParameterizedTest
  @MethodSource(MODELS)
  void everythingIsDrawn(Model model) {
    assertThat(model.bpmn().getModelElementsByType(FlowNode.class))
        .allSatisfy(node -> assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
    assertThat(model.bpmn().getModelElementsByType(SequenceFlow.class))
        .allSatisfy(flow -> assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull());
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void namesOfEventsGatewaysAndFlowsHaveAPlace(Model model) {
    assertThat(model.bpmn().getModelElementsByType(BpmnShape.class))
        .filteredOn(shape -> shape.getBounds().getWidth() <= 50)
        .allSatisfy(
            shape ->
                assertThat(labels(shape.getBpmnLabel()))
                    .as("label of " + shape.getId())
                    .hasSize(1));
    assertThat(model.bpmn().getModelElementsByType(BpmnEdge.class))
        .filteredOn(edge -> ((SequenceFlow) edge.getBpmnElement()).getName() != null)
        .allSatisfy(
            edge ->
                assertThat(labels(edge.getBpmnLabel())).as("label of " + edge.getId()).hasSize(1));
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void linesAreOrthogonalAndDoNotCross(Model model) {
    List<Segment> segments = segments(model);
    for (Segment segment : segments) {
      Line2D line = segment.line();
      assertThat(line.getX1() == line.getX2() || line.getY1() == line.getY2())
          .as("%s is orthogonal", segment)
          .isTrue();
      assertThat(segments)
          .filteredOn(other -> !other.flow().equals(segment.flow()))
          .filteredOn(other -> other.line().intersectsLine(line))
          .as("lines that cross %s", segment)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void linesGoAroundShapesAndLabels(Model model) {
    Collection<BpmnShape> shapes = model.bpmn().getModelElementsByType(BpmnShape.class);
    for (Segment segment : segments(model)) {
      assertThat(shapes)
          .filteredOn(shape -> !(shape.getBpmnElement() instanceof SubProcess))
          .filteredOn(shape -> !segment.touches((FlowNode) shape.getBpmnElement()))
          .filteredOn(shape -> segment.line().intersects(area(shape.getBounds())))
          .extracting(BpmnShape::getId)
          .as("shapes under %s", segment)
          .isEmpty();
      assertThat(labels(model))
          .filteredOn(label -> segment.line().intersects(label.area()))
          .as("labels under %s", segment)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void shapesAndLabelsDoNotOverlap(Model model) {
    List<Box> boxes = new ArrayList<>(labels(model));
    for (BpmnShape shape : model.bpmn().getModelElementsByType(BpmnShape.class)) {
      // A gateway's corners are free for its label; a boundary event sits on its activity.
      boolean rectangular = shape.getBounds().getWidth() > 50;
      if (rectangular && !(shape.getBpmnElement() instanceof SubProcess)
          || shape.getBpmnElement() instanceof BoundaryEvent) {
        boxes.add(new Box(shape.getId(), area(shape.getBounds())));
      }
    }
    for (Box box : boxes) {
      assertThat(boxes)
          .filteredOn(other -> !other.equals(box) && !isBoundaryOf(model, box, other))
          .filteredOn(other -> other.area().intersects(box.area()))
          .as("what overlaps %s", box)
          .isEmpty();
    }
  }

  private static boolean isBoundaryOf(Model model, Box one, Box other) {
    return model.bpmn().getModelElementsByType(BoundaryEvent.class).stream()
        .anyMatch(
            event -> {
              List<String> pair =
                  List.of(
                      event.getDiagramElement().getId(),
                      event.getAttachedTo().getDiagramElement().getId());
              return pair.contains(one.name()) && pair.contains(other.name());
            });
  }

  private static List<Segment> segments(Model model) {
    List<Segment> segments = new ArrayList<>();
    for (BpmnEdge edge : model.bpmn().getModelElementsByType(BpmnEdge.class)) {
      List<Waypoint> points = List.copyOf(edge.getWaypoints());
      for (int i = 1; i < points.size(); i++) {
        Waypoint from = points.get(i - 1);
        Waypoint to = points.get(i);
        segments.add(
            new Segment(
                (SequenceFlow) edge.getBpmnElement(),
                new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY())));
      }
    }
    return segments;
  }

  private static List<Box> labels(Model model) {
    return model.bpmn().getModelElementsByType(BpmnLabel.class).stream()
        .flatMap(ShippedDiagramsTest::labels)
        .toList();
  }

  private static Stream<Box> labels(BpmnLabel label) {
    return Stream.ofNullable(label)
        .filter(drawn -> drawn.getBounds() != null)
        .map(
            drawn ->
                new Box(
                    "label of " + drawn.getParentElement().getAttributeValue("id"),
                    area(drawn.getBounds())));
  }

  private static Rectangle2D area(Bounds bounds) {
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}
