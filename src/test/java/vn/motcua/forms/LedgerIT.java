package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Form 07, the tracking ledger. */
@RunningOffice
class LedgerIT {

  /** No other test's dossiers are of these days. */
  private static final LocalDate FROM = LocalDate.of(2024, 3, 4);

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;

  @Test
  void itListsThePeriodsDossiersByFieldAndEachIsALook() {
    var certified = accepted("2.000815", FROM);
    var first = accepted("1.004873", FROM);
    var last = accepted("1.004873", FROM.plusDays(2));
    var before = accepted("1.004873", FROM.minusDays(1));
    var after = accepted("1.004873", FROM.plusDays(3));
    withdrawn(last);

    var ledger = Printed.of("07", print("giamsat", FROM, FROM.plusDays(2), ""));
    assertThat(ledger.text()).contains("từ ngày 04/03/2024 đến ngày 06/03/2024");
    assertThat(ledger.cells().replace("- ", "-"))
        .contains(
            "SỔ THEO DÕI HỒ SƠ",
            "Lĩnh vực: Chứng thực",
            "Lĩnh vực: Hộ tịch",
            code(certified),
            code(first),
            code(last),
            Office.PLANTED_NAME,
            "0912345678",
            "Tư pháp – hộ tịch",
            "Đã rút hồ sơ",
            "Trang 1/")
        .doesNotContain(code(before))
        .doesNotContain(code(after))
        .doesNotContain(Office.PLANTED_IDENTITY);
    assertThat(looksAt(first)).containsExactly("READ giamsat");
    assertThat(looksAt(certified)).containsExactly("READ giamsat");
    assertThat(looksAt(before)).isEmpty();

    var ofField = Printed.of("07-field", print("lanhdao", FROM, FROM, "&field=certification"));
    assertThat(ofField.cells().replace("- ", "-"))
        .contains(code(certified))
        .doesNotContain(code(first));
    assertThat(looksAt(first)).containsExactly("READ giamsat");
  }

  @Test
  void aPeriodWithoutDossiersIsAPageThatSaysSo() {
    var day = LocalDate.of(2020, 1, 1);
    assertThat(Printed.of("07-empty", print("tiepnhan", day, day, "")).text())
        .contains("Không có hồ sơ nào");
  }

  @ParameterizedTest
  @CsvSource({
    "tiepnhan, 200",
    "lanhdao, 200",
    "giamsat, 200",
    "tuphap, 403",
    "vanthu, 403",
    "portal, 403",
    "thietke, 403",
    "quantri, 403"
  })
  void itIsForWhoKeepsItAndWhoOversees(String account, int status) {
    var day = LocalDate.of(2020, 1, 1);
    assertThat(print(account, day, day, "").getStatusCode().value()).isEqualTo(status);
  }

  @Test
  void aWrongPeriodOrFieldIsNamed() {
    var backwards = print("lanhdao", FROM, FROM.minusDays(1), "");
    assertThat(backwards.getStatusCode().value()).isEqualTo(400);
    assertThat(new String(backwards.getBody())).contains("to must not be before from");
    var field = print("lanhdao", FROM, FROM, "&field=fishing");
    assertThat(field.getStatusCode().value()).isEqualTo(400);
    assertThat(new String(field.getBody())).contains("civil-status").doesNotContain("fishing");
  }

  private UUID accepted(String procedure, LocalDate day) {
    var dossier = office.submit(procedure, Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    var at = day.atTime(8, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toOffsetDateTime();
    jdbc.sql("UPDATE dossier SET accepted_at = ? WHERE id = ?").params(at, dossier).update();
    jdbc.sql("UPDATE clock_interval SET started_at = ? WHERE dossier_id = ?")
        .params(at, dossier)
        .update();
    return dossier;
  }

  private void withdrawn(UUID dossier) {
    jdbc.sql("UPDATE dossier SET status = 7 WHERE id = ?").param(dossier).update();
  }

  private String code(UUID dossier) {
    return jdbc.sql("SELECT code FROM dossier WHERE id = ?")
        .param(dossier)
        .query(String.class)
        .single();
  }

  private List<String> looksAt(UUID dossier) {
    return jdbc.sql(
            """
            SELECT kind || ' ' || account FROM vault_access
            WHERE dossier_id = ? AND kind <> 'SEALED' ORDER BY id
            """)
        .param(dossier)
        .query(String.class)
        .list();
  }

  private ResponseEntity<byte[]> print(String account, LocalDate from, LocalDate to, String more) {
    return http.withBasicAuth(account, account)
        .postForEntity(
            "/api/v1/forms/07?from=%s&to=%s%s".formatted(from, to, more), null, byte[].class);
  }
}
