package vn.motcua.tracking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.DossierDeadline;
import vn.motcua.deadline.rules.Timeliness;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Status;

/** Where a dossier stands, for staff. All times are of Asia/Ho_Chi_Minh. */
public record DossierState(
    UUID dossierId,
    String submissionId,
    @Nullable String dossierCode,
    String agencyCode,
    String procedureCode,
    String fieldCode,
    Channel channel,
    StatusName status,
    @Nullable OffsetDateTime submittedAt,
    @Nullable OffsetDateTime acceptedAt,
    @Nullable OffsetDateTime dueAt,
    @Nullable OffsetDateTime atRiskAt,
    @Nullable OffsetDateTime finishedAt,
    @Nullable OffsetDateTime returnedAt,
    Status.Clock clock,
    DossierDeadline.Risk risk,
    @Nullable Timeliness timeliness) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** A status with its code and the name that people read. */
  public record StatusName(int code, Status name, String label) {

    static StatusName of(Status status) {
      return new StatusName(status.code(), status, status.vietnamese());
    }
  }

  static DossierState of(Dossier dossier, @Nullable DossierDeadline deadline) {
    return new DossierState(
        dossier.id(),
        dossier.submissionId(),
        dossier.code(),
        dossier.agencyCode(),
        dossier.procedureCode(),
        dossier.fieldCode(),
        dossier.channel(),
        StatusName.of(dossier.status()),
        local(dossier.submittedAt()),
        local(dossier.acceptedAt()),
        deadline == null ? null : local(deadline.due().dueAt()),
        deadline == null ? null : local(deadline.due().atRiskAt()),
        local(dossier.finishedAt()),
        local(dossier.returnedAt()),
        dossier.clock(),
        deadline == null ? DossierDeadline.Risk.NONE : deadline.risk(),
        deadline == null ? null : deadline.timeliness());
  }

  static @Nullable OffsetDateTime local(@Nullable Instant instant) {
    return instant == null ? null : instant.atZone(ZONE).toOffsetDateTime();
  }
}
