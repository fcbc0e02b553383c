package vn.motcua.forms.kinds;

import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.StatusChange;
import vn.motcua.forms.casefile.CaseFile;
import vn.motcua.forms.casefile.Occasion;
import vn.motcua.forms.print.Values;
import vn.motcua.forms.print.Words;
import vn.motcua.review.Payment;
import vn.motcua.review.ReceivedRequests;

/** Form 05, of a dossier that its applicant withdrew, or that the office stopped. */
@Component
@Order(5)
class StopNotice implements DossierForm {

  private static final FormName NAME =
      new FormName("05", "Thông báo dừng giải quyết hồ sơ", "stop-notice", "TB");

  private final ReceivedRequests requests;

  StopNotice(ReceivedRequests requests) {
    this.requests = requests;
  }

  @Override
  public FormName name() {
    return NAME;
  }

  @Override
  public List<Occasion> occasions(CaseFile file) {
    return isStopped(file) ? List.of(new Occasion(null, last(file).occurredAt())) : List.of();
  }

  @Override
  public String absence() {
    return "the dossier was neither withdrawn nor stopped";
  }

  @Override
  public void fill(Values values, CaseFile file, Occasion occasion) {
    var id = file.dossier().id();
    var end = last(file);
    var before = Objects.requireNonNull(end.previous());
    var withdrawal = requests.withdrawal(id);
    long paid = requests.payments(id).stream().mapToLong(Payment::amount).sum();
    values
        .with("withdrawn", end.status() == Status.WITHDRAWN)
        .with(
            "requested",
            withdrawal
                .map(
                    w ->
                        Words.date(
                            w.requestedAt().atZoneSameInstant(WorkingCalendar.ZONE).toInstant()))
                .orElse(null))
        .with("wish", withdrawal.map(w -> w.reason()).orElse(null))
        .with("received", Words.time(file.dossier().acceptedAt()))
        .with("phase", phase(file, before))
        .with("reason", reason(before))
        .with("stopped", Words.time(end.occurredAt()))
        .with("paid", paid == 0 ? null : Words.money(paid));
  }

  private static boolean isStopped(CaseFile file) {
    var status = file.dossier().status();
    return status == Status.WITHDRAWN || status == Status.STOPPED;
  }

  private static StatusChange last(CaseFile file) {
    return file.changes().get(file.changes().size() - 1);
  }

  private static String phase(CaseFile file, Status before) {
    return "%s (%s)"
        .formatted(
            file.dossier().acceptedAt() == null ? "Tiếp nhận hồ sơ" : "Giải quyết hồ sơ",
            before.vietnamese());
  }

  private static String reason(Status before) {
    return switch (before) {
      case SUPPLEMENT_REQUESTED ->
          "Đã hết thời hạn bổ sung, hoàn thiện hồ sơ mà không nhận được hồ sơ bổ sung";
      case PAYMENT_REQUIRED -> "Đã hết thời hạn mà nghĩa vụ tài chính chưa được thực hiện";
      default -> "Hồ sơ không đủ điều kiện để tiếp tục giải quyết";
    };
  }
}
