package vn.motcua.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.DossierDeadline;
import vn.motcua.deadline.rules.Timeliness;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Status;

/** The body of every event, and of the snapshot. It carries no personal data and no free text. */
record DossierMessage(
    UUID dossierId,
    @Nullable String dossierCode,
    String agencyCode,
    String procedureCode,
    String fieldCode,
    Channel channel,
    StatusCode status,
    @Nullable StatusCode previousStatus,
    OffsetDateTime submittedAt,
    @Nullable OffsetDateTime acceptedAt,
    @Nullable OffsetDateTime dueAt,
    @Nullable OffsetDateTime finishedAt,
    @Nullable OffsetDateTime returnedAt,
    Status.Clock clock,
    DossierDeadline.Risk risk,
    @Nullable Timeliness timeliness,
    OffsetDateTime occurredAt,
    long sequence) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  record StatusCode(int code, Status name) {
    static StatusCode of(Status status) {
      return new StatusCode(status.code(), status);
    }
  }

  /** The body of a {@code deadline-moved} event. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Move(
      @JsonUnwrapped DossierMessage message,
      OffsetDateTime previousDueAt,
      Deadlines.MoveReason reason,
      String legalBasis) {}

  /**
   * @param code the dossier's number, which may have been given after the happening
   */
  static DossierMessage of(
      Happening happening,
      @Nullable String code,
      Optional<DossierDeadline> deadline,
      long sequence) {
    var dossier = happening.seen();
    var previous = happening.previous();
    return new DossierMessage(
        dossier.id(),
        code,
        dossier.agencyCode(),
        dossier.procedureCode(),
        dossier.fieldCode(),
        dossier.channel(),
        StatusCode.of(dossier.status()),
        previous == null ? null : StatusCode.of(previous),
        local(dossier.submittedAt()),
        localOrNull(dossier.acceptedAt()),
        localOrNull(deadline.map(d -> d.due().dueAt()).orElse(null)),
        localOrNull(dossier.finishedAt()),
        localOrNull(dossier.returnedAt()),
        dossier.clock(),
        deadline.map(DossierDeadline::risk).orElse(DossierDeadline.Risk.NONE),
        deadline.map(DossierDeadline::timeliness).orElse(null),
        local(happening.at()),
        sequence);
  }

  Move moved(Deadlines.Moved move) {
    return new Move(this, local(move.previousDueAt()), move.reason(), move.legalBasis());
  }

  private static OffsetDateTime local(Instant instant) {
    return instant.atZone(ZONE).toOffsetDateTime();
  }

  private static @Nullable OffsetDateTime localOrNull(@Nullable Instant instant) {
    return instant == null ? null : local(instant);
  }
}
