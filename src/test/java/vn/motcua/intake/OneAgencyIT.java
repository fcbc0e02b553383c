package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.applicants.Applicant;
import vn.motcua.applicants.ApplicantVault;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedures.Procedures;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** A database is one agency's. */
@RunningOffice
class OneAgencyIT {

  private static final String HERE = "H63.12.3";
  private static final String ELSEWHERE = "H63.12.77";

  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Office office;
  @Autowired Procedures procedures;
  @Autowired Dossiers dossiers;
  @Autowired Components components;
  @Autowired ApplicantVault vault;
  @Autowired DossierWorkflow workflow;

  @BeforeEach
  void aDossier() {
    office.submit("1.004873", Channel.COUNTER, Instant.now());
  }

  @AfterEach
  void theOthersHaveNeverBeen() {
    jdbc.sql("DELETE FROM agency WHERE code <> ?").param(HERE).update();
  }

  @Test
  void anotherAgencyDoesNotStartOnIt() {
    assertThatThrownBy(() -> startAs(ELSEWHERE))
        .isInstanceOf(ForeignDossiersException.class)
        .hasMessageContaining("that of H63.12.3", "serves H63.12.77");

    assertThat(owners()).containsExactly(HERE);
  }

  @Test
  void theAgencyThatItBecamePartOfDoes() {
    startAs(ELSEWHERE, HERE);

    assertThat(owners()).containsExactly(HERE, ELSEWHERE);
  }

  @Test
  void aCodeThatWasMistypedAndHasNoDossiersIsNobodys() {
    startAs(ELSEWHERE, HERE);
    startAs(HERE);

    assertThat(owners()).containsExactly(HERE);
  }

  @Test
  void noDossierOfAnotherAgencyIsWrittenByAnybody() {
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> jdbc.sql("UPDATE dossier SET agency_code = ?").param(ELSEWHERE).update())
        .withMessageContaining("dossier_of_agency");
  }

  @Test
  void whatIsStillSentToAnAgencyThatBecamePartOfItIsItsOwn() {
    var submission =
        new Submission(
            UUID.randomUUID().toString(),
            ELSEWHERE,
            "1.004873",
            Channel.ONLINE,
            OffsetDateTime.now(),
            new Applicant(Applicant.Kind.PERSON, "Nguyễn Văn A", "074098000001", null, null, null),
            List.of());
    var submit =
        new SubmitDossier(
            new AgencyProperties(HERE, List.of(ELSEWHERE)),
            procedures,
            dossiers,
            components,
            vault,
            workflow,
            clock);

    var taken =
        new TransactionTemplate(transactions)
            .execute(status -> submit.submit(submission, "portal"));

    assertThat(taken.dossier().agencyCode()).isEqualTo(HERE);
  }

  private void startAs(String code, String... former) {
    new OneAgency(new AgencyProperties(code, List.of(former)), jdbc, clock, transactions)
        .takePossession();
  }

  private List<String> owners() {
    return jdbc.sql("SELECT code FROM agency ORDER BY code").query(String.class).list();
  }
}
