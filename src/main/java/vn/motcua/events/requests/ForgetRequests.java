package vn.motcua.events.requests;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.seals.KeepsPersonalData;

/**
 * Takes away the requests that wait for an erased dossier, or for their way to the dead letters.
 * That others were applied is known until it is forgotten: their rows hold nothing else.
 */
@Component
class ForgetRequests implements KeepsPersonalData {

  private final JdbcClient jdbc;

  ForgetRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(UUID dossier) {
    return KeepsPersonalData.counted(
        "inbox",
        jdbc.sql(
                """
                DELETE FROM inbox WHERE sealed IS NOT NULL
                  AND submission_id = (SELECT submission_id FROM dossier WHERE id = ?)
                """)
            .param(dossier)
            .update());
  }
}
