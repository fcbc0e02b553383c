package vn.motcua.modelcheck.processdoc;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import vn.motcua.modelcheck.steps.Markup;

/** The signs of BPMN. */
final class Symbols {

  private Symbols() {}

  static void draw(FlowNode node, Bounds box, Markup svg) {
    if (node instanceof Event event) {
      event(event, box, svg);
    } else if (node instanceof Gateway) {
      gateway((Gateway) node, box, svg);
    } else {
      activity(node, box, svg);
    }
  }

  private static void event(Event event, Bounds box, Markup svg) {
    double radius = box.getWidth() / 2;
    double x = box.getX() + radius;
    double y = box.getY() + radius;
    var style = event instanceof EndEvent ? "event end" : "event";
    boolean passing = event instanceof BoundaryEvent boundary && !boundary.cancelActivity();
    circle(svg, x, y, radius, passing ? style + " passing" : style);
    if (!(event instanceof StartEvent) && !(event instanceof EndEvent)) {
      circle(svg, x, y, radius - 3, passing ? "event passing" : "event");
    }
    if (event instanceof CatchEvent caught) {
      caught.getEventDefinitions().stream()
          .findFirst()
          .ifPresent(
              definition -> {
                if (definition instanceof TimerEventDefinition) {
                  circle(svg, x, y, 9, "sign");
                  path(svg, x, y, "m0 -6 v6 l4 3");
                } else if (definition instanceof MessageEventDefinition) {
                  path(svg, x, y, "m-8 -5.5 h16 v11 h-16 z l8 6 l8 -6");
                } else if (definition instanceof ConditionalEventDefinition) {
                  path(svg, x, y, "m-6 -8 h12 v16 h-12 z m2.5 4 h7 m-7 4 h7 m-7 4 h7");
                }
              });
    }
  }

  private static void gateway(Gateway gateway, Bounds box, Markup svg) {
    double half = box.getWidth() / 2;
    double x = box.getX() + half;
    double y = box.getY() + half;
    svg.empty(
        "path",
        "d",
        "M%s %s l%3$s %3$s l-%3$s %3$s l-%3$s -%3$s z"
            .formatted(
                DiagramSvg.number(x), DiagramSvg.number(box.getY()), DiagramSvg.number(half)),
        "class",
        "shape");
    if (gateway instanceof ParallelGateway) {
      path(svg, x, y, "m-10 0 h20 m-10 -10 v20");
    } else if (gateway instanceof InclusiveGateway) {
      circle(svg, x, y, 11, "sign");
    } else {
      path(svg, x, y, "m-7 -8 l14 16 m0 -16 l-14 16");
    }
  }

  private static void activity(FlowNode node, Bounds box, Markup svg) {
    var style = node instanceof CallActivity ? "shape call" : "shape";
    svg.empty(
        "rect",
        "x",
        box.getX(),
        "y",
        box.getY(),
        "width",
        box.getWidth(),
        "height",
        box.getHeight(),
        "rx",
        10,
        "class",
        node instanceof SubProcess inner && inner.triggeredByEvent() ? "shape passing" : style);
    double x = box.getX();
    double y = box.getY();
    if (node instanceof UserTask) {
      circle(svg, x + 14, y + 10, 4, "sign");
      path(svg, x + 14, y + 22, "m-7 0 c0 -9 14 -9 14 0 z");
    } else if (node instanceof ServiceTask) {
      circle(svg, x + 14, y + 14, 6, "sign");
      circle(svg, x + 14, y + 14, 2, "sign");
    } else if (node instanceof BusinessRuleTask) {
      path(svg, x + 14, y + 13, "m-8 -6 h16 v12 h-16 z m0 4 h16 m-11 0 v8");
    } else if (node instanceof CallActivity) {
      path(
          svg,
          x + box.getWidth() / 2,
          y + box.getHeight() - 9,
          "m-7 -7 h14 v14 h-14 z m3 7 h8 m-4 -4 v8");
    }
  }

  private static void circle(Markup svg, double x, double y, double radius, String style) {
    svg.empty("circle", "cx", x, "cy", y, "r", radius, "class", style);
  }

  private static void path(Markup svg, double x, double y, String from) {
    svg.empty(
        "path",
        "d",
        "M%s %s %s".formatted(DiagramSvg.number(x), DiagramSvg.number(y), from),
        "class",
        "sign");
  }
}
