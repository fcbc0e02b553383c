package vn.motcua.applicants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.seals.RenewSeals;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** Who reads the vault, and what is known of it afterwards. */
@RunningOffice
@ExtendWith(OutputCaptureExtension.class)
class ApplicantIT {

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired RenewSeals renewSeals;
  private UUID dossier;

  @BeforeEach
  void aDossier() {
    dossier = office.submit("1.004873", Channel.ONLINE, Instant.now());
  }

  @Test
  void theIdentityNumberIsMaskedUnlessAskedForAndEachLookIsOnRecord(CapturedOutput output) {
    var masked = applicant("tuphap", "").getBody();
    assertThat(masked.get("fullName").asText()).isEqualTo(Office.PLANTED_NAME);
    assertThat(masked.get("identityNumber").asText()).isEqualTo("••••••••5923");
    assertThat(applicant("lanhdao", "?unmasked=true").getBody().get("identityNumber").asText())
        .isEqualTo(Office.PLANTED_IDENTITY);

    var accesses = accesses("giamsat").getBody();
    assertThat(accesses)
        .extracting(a -> a.get("kind").asText() + " " + a.get("account").asText())
        .containsExactly("SEALED portal", "READ tuphap", "READ_UNMASKED lanhdao");
    assertThat(accesses.toString()).doesNotContain("5923");
    assertThat(output).doesNotContain(Office.PLANTED_IDENTITY).doesNotContain(Office.PLANTED_NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "tiepnhan, 200, 403",
    "tuphap, 200, 403",
    "lanhdao, 200, 200",
    "giamsat, 403, 200",
    "vanthu, 403, 403",
    "quantri, 403, 403",
    "thietke, 403, 403",
    "portal, 403, 403"
  })
  void whoWorksOnDossiersReadsAndWhoSuperviseSeesWhoRead(String account, int read, int record) {
    assertThat(applicant(account, "").getStatusCode().value()).isEqualTo(read);
    assertThat(accesses(account).getStatusCode().value()).isEqualTo(record);
  }

  @Test
  void aPersonsDossiersAreFoundByTheNumberAndTheSearchIsOnRecord(CapturedOutput output) {
    var found = search("tiepnhan", "0740 9876 5923");

    assertThat(found.getStatusCode().value()).isEqualTo(200);
    assertThat(found.getBody().at("/0/dossierId").asText()).isEqualTo(dossier.toString());
    assertThat(found.getBody().at("/0/status").asText()).isEqualTo("REGISTERED");
    assertThat(accesses("giamsat").getBody().at("/1/kind").asText()).isEqualTo("SEARCHED");
    assertThat(output).doesNotContain("5923");
  }

  @Test
  void aSearchThatFindsNothingIsOnRecordToo() {
    assertThat(search("lanhdao", "001199000111").getBody()).isEmpty();
    assertThat(
            jdbc.sql(
                    """
                    SELECT account FROM vault_access
                    WHERE dossier_id IS NULL AND kind = 'SEARCHED' ORDER BY id DESC LIMIT 1
                    """)
                .query(String.class)
                .single())
        .isEqualTo("lanhdao");
    assertThat(search("lanhdao", "").getStatusCode().value()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vanthu", "giamsat", "quantri", "thietke", "portal"})
  void othersDoNotSearch(String account) {
    assertThat(search(account, Office.PLANTED_IDENTITY).getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void afterANewKeyEverythingIsSealedAnewAndStillFound() {
    jdbc.sql("UPDATE applicant SET identity_hash = NULL WHERE dossier_id = ?")
        .param(dossier)
        .update();
    var before = sealed();

    renewSeals.renew();

    assertThat(sealed()).isNotEqualTo(before);
    assertThat(search("tuphap", Office.PLANTED_IDENTITY).getBody().at("/0/dossierId").asText())
        .isEqualTo(dossier.toString());
    assertThat(applicant("tuphap", "").getBody().get("fullName").asText())
        .isEqualTo(Office.PLANTED_NAME);
  }

  @Test
  void whatLiesUnderALostKeyKeepsNothingElseFromBeingRenewed() {
    jdbc.sql("UPDATE applicant SET key_id = 'lost' WHERE dossier_id = ?").param(dossier).update();
    var other = office.submit("1.004873", Channel.ONLINE, Instant.now());
    jdbc.sql("UPDATE applicant SET identity_hash = NULL WHERE dossier_id = ?")
        .param(other)
        .update();

    renewSeals.renew();

    assertThat(
            jdbc.sql("SELECT count(*) FROM applicant WHERE identity_hash IS NULL")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(applicant("tuphap", "").getStatusCode().value()).isEqualTo(500);
  }

  @Test
  void nobodyReadsWithoutALogin() {
    var path = "/api/v1/dossiers/%s/applicant".formatted(dossier);
    assertThat(http.getForEntity(path, JsonNode.class).getStatusCode().value()).isEqualTo(401);
  }

  @Test
  void aRefusedLookIsNone() {
    applicant("vanthu", "?unmasked=true");
    assertThat(accesses("giamsat").getBody()).hasSize(1);
  }

  @Test
  void anUnknownDossierHasNoApplicant() {
    dossier = UUID.randomUUID();
    var answer = applicant("tuphap", "");
    assertThat(answer.getStatusCode().value()).isEqualTo(404);
    assertThat(answer.getBody().get("detail").asText()).contains(dossier.toString());
    assertThat(accesses("giamsat").getStatusCode().value()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE vault_access SET account = 'somebody'",
        "DELETE FROM vault_access",
        "TRUNCATE vault_access"
      })
  void theRecordIsOnlyEverAddedTo(String change) {
    assertThatThrownBy(() -> jdbc.sql(change).update())
        .hasMessageContaining("The record vault_access is only ever added to");
  }

  private byte[] sealed() {
    return jdbc.sql("SELECT sealed FROM applicant WHERE dossier_id = ?")
        .param(dossier)
        .query(byte[].class)
        .single();
  }

  private ResponseEntity<JsonNode> search(String account, String identityNumber) {
    return http.withBasicAuth(account, account)
        .postForEntity(
            "/api/v1/applicants/search", Map.of("identityNumber", identityNumber), JsonNode.class);
  }

  private ResponseEntity<JsonNode> applicant(String account, String query) {
    return get(account, "applicant" + query);
  }

  private ResponseEntity<JsonNode> accesses(String account) {
    return get(account, "applicant/accesses");
  }

  /** The password is the account's name. */
  private ResponseEntity<JsonNode> get(String account, String what) {
    return http.withBasicAuth(account, account)
        .getForEntity("/api/v1/dossiers/%s/%s".formatted(dossier, what), JsonNode.class);
  }
}
