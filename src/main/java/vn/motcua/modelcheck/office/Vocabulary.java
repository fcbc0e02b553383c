package vn.motcua.modelcheck.office;

import java.util.Map;
import java.util.Set;
import vn.motcua.dossier.Status;

/**
 * What the engine offers to models. The check knows no engine: that this is still true is what
 * {@code VocabularyTest} says, on the engine's side.
 */
public final class Vocabulary {

  /** The process that a dossier is started with. */
  public static final String DOSSIER = "dossier";

  /** Those that models give tasks to. */
  public static final Set<String> GROUPS =
      Set.of(
          "reception",
          "specialist",
          "specialist-judicial",
          "specialist-land",
          "specialist-social",
          "specialist-economy",
          "clerk",
          "leader");

  /** Variables that hold a group; the first is the routing table's answer. */
  public static final Set<String> GROUP_VARIABLES = Set.of("specialistGroup", "handlingGroup");

  /** Beans with what may be called of them, and with how many arguments. */
  public static final Map<String, Map<String, Integer>> BEANS =
      Map.of("deadline", Map.of("atRisk", 1, "due", 1), "openTasks", Map.of("have", 2));

  /** Beans that do the work of a service task. */
  public static final Set<String> DELEGATES =
      Set.of("notifyApplicant", "recordRating", "raisePriority", "extendDeadline");

  /** Those of them that reach beyond the office. */
  public static final Set<String> OUTSIDE = Set.of("notifyApplicant");

  /** The message of an applicant who takes the dossier back. */
  public static final String WITHDRAWAL = "dossier.withdrawal";

  /** What the engine correlates when the applicant is heard of. */
  public static final Set<String> MESSAGES =
      Set.of("dossier.supplement", "dossier.payment", WITHDRAWAL);

  /** The message that ends a wait. */
  public static final Map<Status, String> AWAITED =
      Map.of(
          Status.SUPPLEMENT_REQUESTED, "dossier.supplement",
          Status.PAYMENT_REQUIRED, "dossier.payment");

  /** What {@code motcua.records} may say, with the status that it is said in. */
  public static final Map<String, Status> RECORDS =
      Map.of("SUPPLEMENT", Status.SUPPLEMENT_REQUESTED, "PAYMENT", Status.PAYMENT_REQUIRED);

  /** The rung of a boundary timer, by the method that says when it is reached. */
  public static final Map<String, String> RUNGS = Map.of("atRisk", "AT_RISK", "due", "MISSED");

  /** What the dossier's process knows from its start, or is told on its way. */
  public static final Set<String> VARIABLES =
      Set.of(
          "procedureCode",
          "procedureName",
          "fieldCode",
          "channel",
          "handlingGroup",
          "reviewModel",
          "status",
          "dossierCode",
          "clockRuns",
          "risk",
          "extended");

  /** Fields of forms that leave the engine with the task: an officer's words, ticks, receipts. */
  public static final Set<String> FORGOTTEN =
      Set.of("note", "papers", "papersTicked", "receivedPapers", "amountPaid", "paymentReceipt");

  /** Declared at a user task. */
  public static final Set<String> TASK_PROPERTIES =
      Set.of(
          "motcua.decision",
          "motcua.outcomes",
          "motcua.noteRequired",
          "motcua.notBy",
          "motcua.allPapersFor",
          "motcua.records",
          "motcua.limit",
          "motcua.paper");

  /** Declared at any step. */
  public static final String STATUS = "motcua.status";

  /** Declared at a boundary timer. */
  public static final String RUNG = "motcua.rung";

  private Vocabulary() {}

  /** Whether the clock of a dossier in that status runs against the office. */
  public static boolean runsTheClock(Status status) {
    return status == Status.ACCEPTED || status == Status.PROCESSING;
  }
}
