package vn.motcua.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.http.WebappVisitor;

/** A session lies in the database, where any node finds it. */
@RunningOffice
class SharedSessionsIT {

  private static final String WHO_AM_I = "/api/v1/account";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired CalmSessions<Session> sessions;
  @Autowired IdentityService identity;

  @Autowired
  @Qualifier("storedSessions")
  FindByIndexNameSessionRepository<? extends Session> byAccount;

  private final WebappVisitor officer = new WebappVisitor();

  @Test
  void aLoginGetsANewSessionThatTheDatabaseKnowsAndAnIdleTimeOfItsOwn() {
    officer.get(node(), "/camunda/app/tasklist/default/");
    var before = officer.session();
    assertThat(minutesOf(before)).isEqualTo(10);

    assertThat(officer.logIn(node(), "tuphap", "tasklist").statusCode()).isEqualTo(200);
    officer.get(node(), "/camunda/app/tasklist/default/");
    assertThat(officer.session()).isNotEqualTo(before);
    assertThat(minutesOf(officer.session())).isEqualTo(60);
    assertThat(sessions.findById(before)).isNull();
    assertThat(byAccount.findByPrincipalName("tuphap")).containsKey(officer.session());
    assertThat(officer.get(node(), WHO_AM_I).body()).contains("\"account\":\"tuphap\"");
  }

  @Test
  void theCookieIsForThisSiteAndForNoScript() {
    var cookie =
        officer.get(node(), "/camunda/app/tasklist/default/").headers().allValues("Set-Cookie");
    assertThat(cookie)
        .filteredOn(header -> header.startsWith("JSESSIONID="))
        .singleElement()
        .asString()
        .contains("; Path=/", "; HttpOnly", "; SameSite=Lax");
  }

  @Test
  void aLogoutEndsTheSessionAndASlowRequestDoesNotBringItBack() {
    officer.logIn(node(), "vanthu", "tasklist");
    officer.get(node(), "/camunda/app/tasklist/default/");
    var id = officer.session();
    var slow = sessions.findById(id);
    assertThat(officer.logOut(node()).statusCode()).isEqualTo(200);

    slow.stored().setLastAccessedTime(Instant.now());
    slow.setAttribute("authenticatedUser", slow.getAttribute("authenticatedUser"));
    sessions.save(slow);
    assertThat(rows(id)).isZero();
    officer.useSession(id);
    assertThat(officer.get(node(), WHO_AM_I).statusCode()).isEqualTo(401);
  }

  @Test
  void whatNobodyKnowsHowToReadIsNotReadAndItsOwnerLogsInAgain() throws Exception {
    officer.logIn(node(), "tuphap", "tasklist");
    officer.get(node(), "/camunda/app/tasklist/default/");
    for (var bytes : List.of(new byte[] {1, 2, 3}, serialised(new File("/etc/passwd")))) {
      jdbc.sql(
              """
              UPDATE spring_session_attributes SET attribute_bytes = ?
              WHERE attribute_name = 'authenticatedUser'
                AND session_primary_id IN (SELECT primary_id FROM spring_session WHERE session_id = ?)
              """)
          .params(bytes, officer.session())
          .update();
      assertThat(officer.get(node(), WHO_AM_I).statusCode()).isEqualTo(401);
      assertThat(officer.get(node(), "/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AA==", "00000000-0000-0000-0000-000000000000", "%00", "'--"})
  void anIdThatIsNoneOfOursIsNobodys(String id) {
    officer.useSession(id);
    assertThat(officer.get(node(), WHO_AM_I).statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionEndsAfterItsLifetimeHoweverMuchItIsUsed() {
    officer.logIn(node(), "tuphap", "tasklist");
    officer.get(node(), "/camunda/app/tasklist/default/");
    var id = officer.session();
    age(id, Duration.ofHours(9).plusMinutes(59));
    assertThat(officer.get(node(), WHO_AM_I).statusCode()).isEqualTo(200);
    age(id, Duration.ofHours(10).plusSeconds(1));
    assertThat(officer.get(node(), WHO_AM_I).statusCode()).isEqualTo(401);
    assertThat(rows(id)).isZero();
  }

  @Test
  void itsUseIsNotedOnceAMinute() {
    officer.logIn(node(), "tuphap", "tasklist");
    officer.get(node(), "/camunda/app/tasklist/default/");
    var id = officer.session();
    var row = version(id);
    for (int i = 0; i < 3; i++) {
      officer.get(node(), "/camunda/api/engine/engine/default/task/count");
      officer.get(node(), WHO_AM_I);
    }
    assertThat(version(id)).isEqualTo(row);

    jdbc.sql("UPDATE spring_session SET last_access_time = last_access_time - 61000").update();
    row = version(id);
    officer.get(node(), WHO_AM_I);
    assertThat(version(id)).isNotEqualTo(row);
  }

  @Test
  void whoLosesAGroupHasLostItWithinAMinuteAndWhoLosesHisAccountIsOut() {
    var account = "temp" + UUID.randomUUID().toString().substring(0, 8);
    identity.saveUser(user(account));
    identity.createMembership(account, "clerk");
    identity.createMembership(account, "leader");
    officer.logIn(node(), account, "tasklist");
    officer.get(node(), "/camunda/app/tasklist/default/");
    assertThat(officer.get(node(), WHO_AM_I).body()).contains("leader");

    identity.deleteMembership(account, "leader");
    forgetGroups();
    assertThat(officer.get(node(), WHO_AM_I).body()).contains("clerk").doesNotContain("leader");
    identity.deleteUser(account);
    forgetGroups();
    assertThat(officer.get(node(), WHO_AM_I).statusCode()).isEqualTo(401);
  }

  /** As after a minute. */
  private void forgetGroups() {
    var session = sessions.findById(officer.session());
    Authentications logins = session.getAttribute("authenticatedUser");
    logins.getAuthentications().forEach(login -> login.setCacheValidationTime(null));
    session.setAttribute("authenticatedUser", logins);
    sessions.save(session);
  }

  private User user(String id) {
    var user = identity.newUser(id);
    user.setPassword(id);
    return user;
  }

  private void age(String id, Duration age) {
    jdbc.sql("UPDATE spring_session SET creation_time = ? WHERE session_id = ?")
        .params(Instant.now().minus(age).toEpochMilli(), id)
        .update();
  }

  /** Changes with each write of the session or of what is in it. */
  private Map<String, Object> version(String id) {
    return jdbc.sql(
            """
            SELECT s.xmin::text AS written, string_agg(a.xmin::text, ',' ORDER BY a.attribute_name) AS with_values
            FROM spring_session s JOIN spring_session_attributes a ON a.session_primary_id = s.primary_id
            WHERE s.session_id = ? GROUP BY s.xmin::text
            """)
        .param(id)
        .query()
        .singleRow();
  }

  private long minutesOf(String id) {
    return sessions.findById(id).getMaxInactiveInterval().toMinutes();
  }

  private int rows(String id) {
    return jdbc.sql("SELECT count(*) FROM spring_session WHERE session_id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private static byte[] serialised(Object value) throws IOException {
    var bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(value);
    return bytes.toByteArray();
  }

  private String node() {
    return "http://localhost:" + port;
  }
}
