package vn.motcua.forms.kinds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;
import vn.motcua.forms.casefile.CaseFile;
import vn.motcua.forms.print.Words;
import vn.motcua.tracking.Timeline.Entry;

/**
 * Who gave a dossier to whom, and when: read off its timeline, where each decision ends a step and
 * some statuses say that the applicant has it, or had.
 */
final class HandOvers {

  /**
   * @param result early, on time or late, where that can be told
   */
  record HandOver(
      String giver, String receiver, Instant at, @Nullable String result, @Nullable String note) {}

  private static final String APPLICANT = "Người nộp hồ sơ";
  private static final String SYSTEM = "Hệ thống";
  private static final String NOBODY_YET = "Chưa nhận";
  private static final Set<Status> AT_THE_APPLICANTS =
      Set.of(
          Status.SUPPLEMENT_REQUESTED,
          Status.PAYMENT_REQUIRED,
          Status.NOT_ACCEPTED,
          Status.RETURNED);

  /** They are made beside the step that goes on meanwhile. */
  private static final Set<String> ABOUT_THE_DATE = Set.of("EXTEND", "APOLOGISE", "NOT_NEEDED");

  private final CaseFile file;
  private final List<Entry> timeline;
  private final String desk;

  private HandOvers(CaseFile file, List<Entry> timeline, String desk) {
    this.file = file;
    this.timeline = timeline;
    this.desk = desk;
  }

  /**
   * @param desk what the reception is called
   */
  static List<HandOver> of(CaseFile file, List<Entry> timeline, String desk) {
    return new HandOvers(file, timeline, desk).all();
  }

  private List<HandOver> all() {
    var all = new ArrayList<HandOver>();
    Status before = null;
    for (int i = 0; i < timeline.size(); i++) {
      var entry = timeline.get(i);
      if (entry.status() != null) {
        var row = entered(i, entry, before);
        if (row != null) {
          all.add(row);
        }
        before = entry.status().name();
      } else if (isHandOver(entry) || isAboutTheDate(entry)) {
        all.add(decided(i, entry));
      } else if (isBetweenColleagues(entry)) {
        all.add(handed(entry));
      }
    }
    return all;
  }

  private @Nullable HandOver entered(int i, Entry entry, @Nullable Status before) {
    var at = entry.at().toInstant();
    var status = entry.status();
    return switch (status.name()) {
      case REGISTERED, PROCESSING ->
          before == null
                  || before == Status.SUPPLEMENT_REQUESTED
                  || before == Status.PAYMENT_REQUIRED
              ? new HandOver(APPLICANT, receiver(i), at, null, handedIn(before))
              : null;
      case WITHDRAWN -> new HandOver(APPLICANT, desk, at, null, status.label());
      case STOPPED -> new HandOver(SYSTEM, APPLICANT, at, null, status.label());
      default -> null;
    };
  }

  private static String handedIn(@Nullable Status before) {
    if (before == null) {
      return "Nộp hồ sơ";
    }
    return before == Status.PAYMENT_REQUIRED
        ? "Đã thực hiện nghĩa vụ tài chính"
        : "Đã bổ sung giấy tờ";
  }

  private HandOver decided(int i, Entry entry) {
    var step = or(entry.stepName(), entry.step());
    var outcome = or(entry.outcomeLabel(), entry.outcome());
    return new HandOver(
        name(entry),
        isAboutTheDate(entry) ? name(entry) : receiver(i),
        entry.at().toInstant(),
        result(i, entry.at().toInstant()),
        "%s: %s".formatted(step, outcome));
  }

  private static HandOver handed(Entry entry) {
    var change = entry.handChange();
    return new HandOver(
        or(change.fromName(), change.from()),
        or(change.toName(), change.to()),
        entry.at().toInstant(),
        null,
        or(change.stepName(), change.step()) + ": chuyển người xử lý");
  }

  private String receiver(int i) {
    for (var next : timeline.subList(i + 1, timeline.size())) {
      if (next.status() != null && AT_THE_APPLICANTS.contains(next.status().name())) {
        return APPLICANT;
      }
      if (isHandOver(next)) {
        return name(next);
      }
      if (isBetweenColleagues(next)) {
        return or(next.handChange().fromName(), next.handChange().from());
      }
    }
    return NOBODY_YET;
  }

  private @Nullable String result(int i, Instant at) {
    var deadline = file.deadline();
    var finished = file.dossier().finishedAt();
    if (deadline == null || at.isBefore(file.dossier().acceptedAt())) {
      return null;
    }
    if (completes(i)) {
      return deadline.timeliness() == null ? null : Words.timeliness(deadline.timeliness());
    }
    boolean late = file.dueAsOf(at).filter(at::isAfter).isPresent();
    return late && (finished == null || at.isBefore(finished)) ? "Quá hạn" : null;
  }

  private boolean completes(int i) {
    return i + 1 < timeline.size()
        && timeline.get(i + 1).status() != null
        && timeline.get(i + 1).status().name() == Status.COMPLETED;
  }

  private static boolean isHandOver(Entry entry) {
    return entry.outcome() != null
        && !entry.actor().equals("system")
        && !ABOUT_THE_DATE.contains(entry.outcome());
  }

  private static boolean isAboutTheDate(Entry entry) {
    return entry.outcome() != null && ABOUT_THE_DATE.contains(entry.outcome());
  }

  private static boolean isBetweenColleagues(Entry entry) {
    var change = entry.handChange();
    return change != null && change.from() != null && change.to() != null;
  }

  private static String name(Entry entry) {
    return or(entry.actorName(), entry.actor());
  }

  private static String or(@Nullable String name, String id) {
    return name == null ? id : name;
  }
}
