package vn.motcua.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** Somebody comes with a receipt, and the dossier is found by its code. */
@RunningOffice
class FindDossierIT {

  @Autowired TestRestTemplate http;
  @Autowired Office office;
  @Autowired Dossiers dossiers;

  @Test
  void aDossierIsFoundByTheCodeOnItsReceipt() {
    var dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));

    var found = find("tiepnhan", dossiers.get(dossier).code() + " ").getBody();
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/dossierId").asText()).isEqualTo(dossier.toString());
    assertThat(found.at("/0/status/code").asInt()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"tiepnhan, 200", "giamsat, 200", "portal, 403", "thietke, 403"})
  void staffAloneMayLook(String account, int status) {
    var answer = find(account, "H63.12.3-200101-0001");
    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    if (status == 200) {
      assertThat(answer.getBody()).isEmpty();
    }
  }

  private ResponseEntity<JsonNode> find(String account, String code) {
    return http.withBasicAuth(account, account)
        .getForEntity("/api/v1/dossiers?code={code}", JsonNode.class, code);
  }
}
