package vn.motcua.engine.behaviour;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Component;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.engine.teamwork.TaskDossier;
import vn.motcua.procedures.Procedure.Paper;
import vn.motcua.review.Arrivals;
import vn.motcua.review.Payment;
import vn.motcua.review.Supplement;

/**
 * Completing the task means that what the dossier waits for was brought to the counter: it is put
 * on record as if it had come from a portal.
 */
class RecordArrival implements TaskListener {

  /** What a dossier waits for. */
  enum Awaited {
    SUPPLEMENT,
    PAYMENT
  }

  private static final String AMOUNT = "amountPaid";
  private static final String RECEIPT = "paymentReceipt";

  private final Awaited awaited;
  private final PaperList papers;
  private final Arrivals arrivals;
  private final Clock clock;

  RecordArrival(Awaited awaited, PaperList papers, Arrivals arrivals, Clock clock) {
    this.awaited = awaited;
    this.papers = papers;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    var dossier = TaskDossier.of(task);
    var now = clock.instant().atZone(WorkingCalendar.ZONE).toOffsetDateTime();
    switch (awaited) {
      case SUPPLEMENT -> arrivals.supplement(dossier, new Supplement(now, received(task)));
      case PAYMENT -> pay(dossier, payment(task, now));
    }
  }

  private List<Component> received(DelegateTask task) {
    var ticked = papers.ticked(task).orElse(List.of());
    return papers.papers(task).stream()
        .filter(paper -> ticked.contains(paper.code()))
        .map(RecordArrival::onPaper)
        .toList();
  }

  private static Component onPaper(Paper paper) {
    return new Component(paper.code(), paper.name(), Component.Form.PAPER, null, null);
  }

  private void pay(UUID dossier, Payment payment) {
    if (!arrivals.payment(dossier, payment)) {
      throw new RefusedException(
          "Số biên lai này đã được ghi cho hồ sơ: hãy kiểm tra lại số biên lai");
    }
  }

  private static Payment payment(DelegateTask task, OffsetDateTime at) {
    if (!(task.getVariable(AMOUNT) instanceof Number amount)
        || amount.longValue() < 0
        || amount.longValue() != amount.doubleValue()) {
      throw new RefusedException("Số tiền đã thu (%s) phải là số đồng, từ 0".formatted(AMOUNT));
    }
    if (!(task.getVariable(RECEIPT) instanceof String receipt)
        || !receipt.trim().matches(Payment.TRANSACTION_ID)) {
      throw new RefusedException(
          "Số biên lai (%s) gồm 1 đến 64 chữ cái không dấu, chữ số và . _ : -".formatted(RECEIPT));
    }
    var execution = task.getExecution();
    execution.removeVariable(AMOUNT);
    execution.removeVariable(RECEIPT);
    return new Payment(receipt.trim(), amount.longValue(), at);
  }
}
