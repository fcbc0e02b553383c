package vn.motcua.engine.behaviour;

import vn.motcua.deadline.DossierDeadline.Risk;

/** The priority of a task, by how near its dossier is to being late: the engine's normal is 50. */
public final class Urgency {

  /** Of what is up to the applicant. */
  public static final int WAITING = 10;

  /** Of a dossier at risk, and of an answer that is overdue. */
  public static final int RAISED = 75;

  public static final int MISSED = 100;

  private Urgency() {}

  public static int of(Risk risk) {
    return switch (risk) {
      case NONE -> 50;
      case AT_RISK -> RAISED;
      case MISSED -> MISSED;
    };
  }
}
