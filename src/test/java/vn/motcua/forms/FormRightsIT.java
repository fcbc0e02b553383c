package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** Which form there is for whom, and how they are numbered. */
@RunningOffice
class FormRightsIT {

  private static final List<String> ACCOUNTS =
      List.of("tiepnhan", "portal", "tuphap", "vanthu", "lanhdao", "giamsat", "thietke", "quantri");

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;

  @ParameterizedTest
  @CsvSource({
    "01, tiepnhan portal",
    "02, tiepnhan tuphap",
    "03, tiepnhan",
    "04, tiepnhan lanhdao",
    "05, tiepnhan tuphap lanhdao",
    "06, tiepnhan tuphap vanthu lanhdao giamsat"
  })
  void aFormIsPrintedByThoseAlone(String form, String who) {
    // whoever may is told that there is none, but of 06
    var dossier = submitted();
    for (var account : ACCOUNTS) {
      boolean may = List.of(who.split(" ")).contains(account);
      assertThat(post(account, dossier, form).getStatusCode().value())
          .as(account)
          .isEqualTo(!may ? 403 : form.equals("06") ? 200 : 409);
    }
  }

  @Test
  void whatIsNotThereYetIsSaidWithTheReasonAndTakesNoNumber() {
    var dossier = submitted();
    var reasons =
        Map.of(
            "01", "was not accepted yet",
            "02", "no officer has asked for a supplement",
            "03", "nobody has refused the dossier",
            "04", "the leader has not apologised",
            "05", "neither withdrawn nor stopped");
    reasons.forEach(
        (form, reason) -> {
          var refused = post("tiepnhan", dossier, form);
          assertThat(refused.getStatusCode().value()).isEqualTo(409);
          assertThat(new String(refused.getBody())).contains(reason, "REGISTERED");
        });
    assertThat(numbers("SELECT number FROM issued_form WHERE dossier_id = ?", dossier)).isEmpty();
  }

  @Test
  void aFormOrADossierThatThereIsNoneOfIsNotFound() {
    var unknown = post("tiepnhan", submitted(), "08");
    assertThat(unknown.getStatusCode().value()).isEqualTo(404);
    assertThat(new String(unknown.getBody())).contains("01, 02, 03, 04, 05, 06");
    assertThat(post("tiepnhan", UUID.randomUUID(), "01").getStatusCode().value()).isEqualTo(404);
    assertThat(offers("tiepnhan", UUID.randomUUID()).getStatusCode().value()).isEqualTo(404);
    var wrong = post("tiepnhan", accepted(), "02?decision=1");
    assertThat(wrong.getStatusCode().value()).isEqualTo(409);
  }

  @Test
  void theOffersAreThoseThatTheCallerMayPrint() {
    var dossier = submitted();
    office.complete(
        "tiepnhan",
        dossier,
        "userTask_checkPapers",
        Map.of("checkOutcome", "SUPPLEMENT", "note", "Giấy chứng sinh"));

    assertThat(offers("tiepnhan", dossier).getBody().findValuesAsText("form"))
        .containsExactly("02", "06");
    assertThat(offers("tuphap", dossier).getBody().findValuesAsText("form"))
        .containsExactly("02", "06");
    assertThat(offers("giamsat", dossier).getBody().findValuesAsText("form")).containsExactly("06");
    assertThat(offers("thietke", dossier).getStatusCode().value()).isEqualTo(403);

    var before = offers("tiepnhan", dossier).getBody().get(0);
    assertThat(before.get("name").asText()).isEqualTo("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ");
    assertThat(before.get("decision").isIntegralNumber()).isTrue();
    assertThat(before.get("number").isNull()).isTrue();
    assertThat(before.get("issuedAt").isNull()).isTrue();
    var printed = Printed.of("offered", post("tiepnhan", dossier, "02"));
    var after = offers("tiepnhan", dossier).getBody().get(0);
    assertThat(after.get("number").asText()).isEqualTo(printed.number());
    assertThat(after.get("issuedAt").asText()).contains("+07:00");
  }

  @Test
  void aFormIsNumberedInTurnAndKeepsItsNumber() {
    var first = Printed.of("first", post("tiepnhan", accepted(), "01"));
    int number = Integer.parseInt(first.number().replaceAll("/\\d{4}$", ""));

    var dossiers = IntStream.range(0, 8).mapToObj(n -> accepted()).toList();
    dossiers.parallelStream().forEach(id -> post("tiepnhan", id, "01"));
    dossiers.parallelStream().forEach(id -> post("tiepnhan", id, "01"));
    assertThat(
            numbers(
                "SELECT number FROM issued_form WHERE form = '01' AND number > ? ORDER BY number",
                number))
        .isEqualTo(IntStream.rangeClosed(number + 1, number + 8).boxed().toList());
  }

  private UUID submitted() {
    return office.submit("1.004873", Channel.COUNTER, Instant.now());
  }

  private UUID accepted() {
    var dossier = submitted();
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    return dossier;
  }

  private List<Integer> numbers(String sql, Object parameter) {
    return jdbc.sql(sql).param(parameter).query(Integer.class).list();
  }

  /** The password is the account's name. */
  private ResponseEntity<byte[]> post(String account, UUID id, String form) {
    return http.withBasicAuth(account, account)
        .postForEntity("/api/v1/dossiers/%s/forms/%s".formatted(id, form), null, byte[].class);
  }

  private ResponseEntity<JsonNode> offers(String account, UUID id) {
    return http.withBasicAuth(account, account)
        .getForEntity("/api/v1/dossiers/%s/forms".formatted(id), JsonNode.class);
  }
}
