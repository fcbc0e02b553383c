package vn.motcua.modelcheck.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.juel.Expression;
import vn.motcua.modelcheck.office.Declared;

/** A flow node, with what matters to the ways through it. Each is itself and equal to no other. */
public final class Step {

  /** A sequence flow; without a condition it is always open. */
  public record Way(Step from, Step to, @Nullable Expression condition, boolean byDefault) {}

  private final Body body;
  private final FlowNode node;
  private final String kind;
  private final Declared declared;
  private final Trigger trigger;
  private final List<Way> in = new ArrayList<>();
  private final List<Way> out = new ArrayList<>();
  private final List<Step> boundaries = new ArrayList<>();
  private final List<Body> within = new ArrayList<>();

  Step(Body body, FlowNode node) {
    this.body = body;
    this.node = node;
    this.kind = node.getElementType().getTypeName();
    this.declared = Declared.at(node);
    this.trigger = Trigger.of(node);
  }

  public String id() {
    return node.getId();
  }

  public Body body() {
    return body;
  }

  public FlowNode node() {
    return node;
  }

  /** The element's name in BPMN, for example {@code userTask}. */
  public String kind() {
    return kind;
  }

  public Declared declared() {
    return declared;
  }

  public Trigger trigger() {
    return trigger;
  }

  public List<Way> in() {
    return in;
  }

  /** In the order of the file. */
  public List<Way> out() {
    return out;
  }

  /** The events that hang at it. */
  public List<Step> boundaries() {
    return boundaries;
  }

  /** What runs within: the body of a subprocess, or each process that may be called. */
  public List<Body> within() {
    return within;
  }

  public Optional<Status> status() {
    return declared.status();
  }

  public boolean is(String... kinds) {
    return List.of(kinds).contains(kind);
  }

  public boolean isScope() {
    return is("callActivity", "subProcess", "transaction", "adHocSubProcess");
  }

  public boolean isJoin() {
    return is("parallelGateway", "inclusiveGateway") && in.size() > 1;
  }

  /** Whether the engine commits before it goes on from here. */
  public boolean waits() {
    return is("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway")
        || node.isCamundaAsyncBefore()
        || node.isCamundaAsyncAfter();
  }

  @Override
  public String toString() {
    return id();
  }
}
