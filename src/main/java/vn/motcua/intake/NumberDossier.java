package vn.motcua.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.StatusChanged;

/**
 * Numbers a dossier when it is accepted: agency, acceptance date in Việt Nam, and a counter that
 * begins anew each day (03/2025/TT-VPCP art. 13), for example {@code H63.12.3-230815-0001}.
 */
@Service
class NumberDossier {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final JdbcClient jdbc;
  private final Dossiers dossiers;

  NumberDossier(JdbcClient jdbc, Dossiers dossiers) {
    this.jdbc = jdbc;
    this.dossiers = dossiers;
  }

  @EventListener
  void on(StatusChanged change) {
    if (change.dossier().status() == Status.ACCEPTED) {
      var day = change.occurredAt().atZone(ZONE).toLocalDate();
      var agency = change.dossier().agencyCode();
      dossiers.number(
          change.dossier().id(),
          "%s-%s-%04d".formatted(agency, DAY.format(day), next(agency, day)));
    }
  }

  /** The row stays locked until the acceptance commits: no number is left out, none given twice. */
  private int next(String agency, LocalDate day) {
    return jdbc.sql(
            """
            INSERT INTO dossier_code_counter VALUES (?, ?, 1)
            ON CONFLICT (agency_code, day) DO UPDATE SET last = dossier_code_counter.last + 1
            RETURNING last
            """)
        .params(agency, day)
        .query(Integer.class)
        .single();
  }
}
