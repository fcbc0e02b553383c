package vn.motcua.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.http.RawHttp;

/** Nobody learns by trying whether there is a dossier, or whose. */
@RunningOffice
class EnumerationIT {

  @LocalServerPort int port;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;

  @Test
  void whoMayNotSeeADossierCannotTellWhetherThereIsOne() throws IOException {
    var there = office.submit("1.004873", Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", there, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    var code =
        jdbc.sql("SELECT code FROM dossier WHERE id = ?").param(there).query(String.class).single();
    assertThat(there.version()).isEqualTo(4);
    for (var account : List.of("", "portal", "thietke")) {
      var login = account.isEmpty() ? "X-Nothing: here" : RawHttp.basic(account, account);
      for (var path : List.of("", "/timeline", "/applicant", "/papers", "/papers/1/file")) {
        assertThat(ask("/api/v1/dossiers/" + there + path, login))
            .as(account + path)
            .isEqualTo(ask("/api/v1/dossiers/" + UUID.randomUUID() + path, login))
            .startsWith(account.isEmpty() ? "401" : "403");
      }
      // a code is one of a row
      assertThat(ask("/api/v1/dossiers?code=" + code, login))
          .isEqualTo(ask("/api/v1/dossiers?code=H63.12.3-000101-9999", login))
          .startsWith(account.isEmpty() ? "401" : "403");
    }
  }

  private String ask(String path, String login) throws IOException {
    var answer = new RawHttp(port).get(path, login);
    // but for its own number
    return answer.status()
        + answer.header("Content-Type")
        + answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
  }
}
