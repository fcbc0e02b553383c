package vn.motcua.intake;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database is one agency's. The first start writes down whose, a later one for somebody else does
 * not come about, and of an agency that is not written down there can be no dossier: so nobody who
 * works here sees those of another one.
 */
@Component
class OneAgency {

  private final AgencyProperties agency;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate transaction;

  OneAgency(
      AgencyProperties agency,
      JdbcClient jdbc,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.agency = agency;
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @throws ForeignDossiersException if the database belongs to an agency that is neither this one
   *     nor one of those that became part of it
   */
  @PostConstruct
  void takePossession() {
    transaction.executeWithoutResult(
        status -> {
          // two nodes of two agencies may meet on an empty database
          jdbc.sql("LOCK TABLE agency IN SHARE ROW EXCLUSIVE MODE").update();
          forgetThoseWithoutDossiers();
          var others = owners().stream().filter(owner -> !agency.isOwn(owner)).toList();
          if (!others.isEmpty()) {
            throw new ForeignDossiersException(agency.code(), others);
          }
          jdbc.sql("INSERT INTO agency (code, since) VALUES (?, ?) ON CONFLICT DO NOTHING")
              .params(agency.code(), clock.instant().atOffset(ZoneOffset.UTC))
              .update();
        });
  }

  // a code that was mistyped at the first start is no agency's
  private void forgetThoseWithoutDossiers() {
    jdbc.sql(
            """
            DELETE FROM agency
            WHERE NOT EXISTS (SELECT FROM dossier WHERE agency_code = agency.code)
            """)
        .update();
  }

  private List<String> owners() {
    return jdbc.sql("SELECT code FROM agency ORDER BY code").query(String.class).list();
  }
}
