package vn.motcua.engine.behaviour;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Rung;

/** The boundary timer of a rung has fired. */
public class ReachRung implements ExecutionListener {

  /** The key under which a boundary event's activity keeps its {@link Rung}. */
  public static final String PROPERTY = "motcua.rung";

  private final Rung rung;
  private final Deadlines deadlines;

  ReachRung(Rung rung, Deadlines deadlines) {
    this.rung = rung;
    this.deadlines = deadlines;
  }

  @Override
  public void notify(DelegateExecution execution) {
    deadlines.reach(UUID.fromString(execution.getProcessBusinessKey()), rung);
  }
}
