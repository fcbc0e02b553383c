package vn.motcua.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;
import vn.motcua.Motcua;
import vn.motcua.browser.Chromium;
import vn.motcua.fault.process.JavaProcess;
import vn.motcua.local.LocalServers;

/** Two nodes in production mode, whose staff log in at a real Keycloak. */
@Tag("keycloak")
class KeycloakIT {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String WHO_AM_I = "/api/v1/account";
  private static final String ADMIN_PASSWORD = "Mot-Cua-2026";
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  @TempDir static Path folder;

  private static final List<JavaProcess> NODES = new ArrayList<>();
  private static LocalServers servers;
  private static Keycloak keycloak;
  private static String one;
  private static String two;

  private final ProviderVisitor officer = new ProviderVisitor();

  @BeforeAll
  static void start() throws IOException {
    keycloak = Keycloak.start();
    servers = LocalServers.throwaway();
    keycloak.awaitReady();
    one = node();
    two = node();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    for (var node : NODES) {
      node.close();
    }
    keycloak.close();
    servers.close();
  }

  private static String node() throws IOException {
    int port = TestSocketUtils.findAvailableTcpPort();
    var args = new ArrayList<String>();
    servers.springProperties().forEach((name, value) -> args.add("--" + name + "=" + value));
    var client = "--spring.security.oauth2.client.registration.motcua.";
    args.addAll(
        List.of(
            "--server.port=" + port,
            "--server.servlet.session.cookie.secure=false",
            "--motcua.models.folder=" + Path.of("bpmn").toAbsolutePath(),
            "--motcua.vault.key=" + Base64.getEncoder().encodeToString(new byte[32]),
            "--camunda.bpm.admin-user.id=quanly",
            "--camunda.bpm.admin-user.password=" + ADMIN_PASSWORD,
            "--spring.security.oauth2.client.provider.motcua.issuer-uri=" + keycloak.issuer(),
            client + "client-id=motcua",
            client + "client-secret=motcua-test-secret",
            "--motcua.login.oidc.roles-claim=realm_access.roles",
            "--motcua.login.oidc.role-prefix=mc-",
            "--motcua.login.oidc.groups.quan-tri-quy-trinh=designer"));
    var process = JavaProcess.start(folder, Motcua.class, args.toArray(String[]::new));
    NODES.add(process);
    process.awaitOutput("Started Motcua");
    return "http://localhost:" + port;
  }

  @Test
  void anOfficerLogsInAtTheProviderAndWorksOnWhicheverNode() throws Exception {
    assertThat(officer.logsIn(one + TASKLIST, "an.nguyen").statusCode()).isEqualTo(200);
    assertThat(groups(one)).containsExactly("reception");
    assertThat(groups(two)).containsExactly("reception");
    var profile = json(officer.browser.get(two, "/engine-rest/user/an.nguyen/profile"));
    assertThat(profile.get("firstName").asText() + " " + profile.get("lastName").asText())
        .isEqualTo("Nguyễn Văn An");
    assertThat(profile.path("email").asText(null)).isNull();

    var dossier = submit(one);
    var engine = "/camunda/api/engine/engine/default/task";
    var query =
        engine + "?taskDefinitionKey=userTask_checkPapers&processInstanceBusinessKey=" + dossier;
    await().until(() -> json(officer.browser.get(two, query)).size() == 1);
    var task = engine + "/" + json(officer.browser.get(two, query)).at("/0/id").asText();
    assertThat(
            officer
                .browser
                .postJson(one, task + "/claim", "{\"userId\":\"an.nguyen\"}")
                .statusCode())
        .isEqualTo(204);
    var accepted = "{\"variables\":{\"checkOutcome\":{\"value\":\"ACCEPT\"}}}";
    assertThat(officer.browser.postJson(two, task + "/submit-form", accepted).statusCode())
        .isBetween(200, 204);
    assertThat(
            json(officer.browser.get(one, "/api/v1/dossiers/" + dossier))
                .at("/status/code")
                .asInt())
        .isGreaterThan(1);
  }

  @Test
  void aLogoutEndsTheSessionOnEveryNodeAndAtTheProvider() {
    officer.logsIn(one + TASKLIST, "an.nguyen");
    var session = officer.browser.session();
    assertThat(keycloak.sessions("an.nguyen")).isPositive();
    assertThat(officer.browser.logOut(two).statusCode()).isEqualTo(200);
    assertThat(officer.browser.get(one, WHO_AM_I).statusCode()).isEqualTo(401);

    var page = officer.opens(one + TASKLIST);
    assertThat(page.body()).contains("Đang đăng xuất");
    assertThat(page.uri().toString()).doesNotContain("token");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("form-action 'self' " + keycloak.address()));
    var after = officer.sendsTheFormOf(page);
    // who comes back has to say anew who he is
    assertThat(ProviderVisitor.form(after)).startsWith(keycloak.issuer());
    var thief = new ProviderVisitor();
    thief.browser.useSession(session);
    assertThat(thief.browser.get(two, WHO_AM_I).statusCode()).isEqualTo(401);
  }

  @Test
  void aRoleThatTheProviderTakesAwayIsGoneWithTheNextLogin() {
    officer.logsIn(one + TASKLIST, "binh.tran");
    assertThat(groups(one)).containsExactly("leader", "specialist", "specialist-judicial");
    keycloak.takeAway("binh.tran", "mc-leader");
    officer.browser.logOut(one);
    officer.sendsTheFormOf(officer.opens(one + TASKLIST));
    officer.logsIn(two + TASKLIST, "binh.tran");
    assertThat(groups(two)).containsExactly("specialist", "specialist-judicial");

    keycloak.takeAway("binh.tran", "mc-specialist-judicial");
    officer.browser.logOut(one);
    officer.sendsTheFormOf(officer.opens(one + TASKLIST));
    var refused = officer.logsIn(one + TASKLIST, "binh.tran");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(admin("GET", "/engine-rest/group?member=binh.tran", "").body()).isEqualTo("[]");
  }

  @Test
  void whoHasNoRoleAtTheOfficeIsToldSoAndGetsNoSession() {
    var refused = officer.logsIn(one + TASKLIST, "khach");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("chưa được phân công vai trò").doesNotContain("khach@");
    assertThat(officer.browser.get(one, WHO_AM_I).statusCode()).isEqualTo(401);
    assertThat(admin("GET", "/engine-rest/user?id=khach", "").body()).isEqualTo("[]");
    // the way out ends the provider's session, else he would come back as the same
    assertThat(ProviderVisitor.form(officer.sendsTheFormOf(refused))).startsWith(keycloak.issuer());
  }

  @Test
  void anAccountThatTheOfficeHasMadeIsGivenToNobodyOfThatName() {
    var created =
        admin(
            "POST",
            "/engine-rest/user/create",
            """
            {"profile": {"id": "chanhvanphong", "firstName": "Chánh", "lastName": "Văn Phòng"},
             "credentials": {"password": "Dài-và-khó-đoán-1"}}""");
    assertThat(created.statusCode()).isEqualTo(204);
    admin("PUT", "/engine-rest/group/clerk/members/chanhvanphong", "");

    var refused = officer.logsIn(one + TASKLIST, "chanhvanphong");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("đã có một tài khoản khác mang tên này");
    assertThat(officer.browser.get(one, WHO_AM_I).statusCode()).isEqualTo(401);
    assertThat(admin("GET", "/engine-rest/group?member=chanhvanphong", "").body())
        .contains("\"clerk\"")
        .doesNotContain("leader");
    // an officer logs in with his form, and not with each request
    assertThat(basic("chanhvanphong", "Dài-và-khó-đoán-1", "GET", WHO_AM_I, "").statusCode())
        .isEqualTo(401);
    assertThat(new ProviderVisitor().browser.get(one, TASKLIST + "?local").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoIsKnownByTheProviderHasNoPasswordHere() {
    officer.logsIn(one + TASKLIST, "an.nguyen");
    var given =
        "{\"password\": \"Dài-và-khó-đoán-1\", \"authenticatedUserPassword\": \"%s\"}"
            .formatted(ADMIN_PASSWORD);
    assertThat(admin("PUT", "/engine-rest/user/an.nguyen/credentials", given).statusCode())
        .isEqualTo(204);
    assertThat(basic("an.nguyen", "Dài-và-khó-đoán-1", "GET", WHO_AM_I, "").statusCode())
        .isEqualTo(401);
    var other = new ProviderVisitor().browser;
    other.get(one, TASKLIST + "?local");
    assertThat(
            other
                .logInWithoutLooking(one, "an.nguyen", "Dài-và-khó-đoán-1", "tasklist")
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused() {
    for (var query :
        List.of("code=abc&state=forged", "error=access_denied&state=x", "code=abc", "")) {
      officer.opens(one + TASKLIST);
      var answer = officer.browser.get(one, "/login/oauth2/code/motcua?" + query);
      assertThat(answer.statusCode()).as(query).isBetween(300, 499);
      assertThat(officer.browser.get(one, WHO_AM_I).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void theProviderIsAskedWithStateNonceAndProofAndForNoOtherAddress() {
    var asked =
        officer
            .browser
            .get(
                one,
                "/oauth2/authorization/motcua?redirect_uri=https://evil.example&continue=//evil")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(asked)
        .startsWith(keycloak.issuer())
        .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
        .contains("redirect_uri=" + one + "/login/oauth2/code/motcua")
        .doesNotContain("evil");
  }

  @Test
  void aBrowserIsSentToTheProviderAndBackAndOutAgain() {
    var page = CHROMIUM.page();
    logIn(page, "khach");
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Chưa vào được hệ thống");
    picture(page, "login-refused");
    page.locator("button").click();
    logInHere(page, "an.nguyen");
    PlaywrightAssertions.assertThat(page.locator(".task-filter.active")).isVisible();
    picture(page, "login-provider");
    page.locator("li.account > a").click();
    page.locator("li.logout a").click();
    PlaywrightAssertions.assertThat(page.locator("#username")).isVisible();
    assertThat(page.url()).startsWith(keycloak.issuer());
  }

  private static void logIn(Page page, String user) {
    page.navigate(one + TASKLIST);
    logInHere(page, user);
  }

  private static void logInHere(Page page, String user) {
    page.locator("#username").fill(user);
    page.locator("#password").fill(user);
    page.locator("#kc-login").click();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  private List<String> groups(String node) {
    var groups = new ArrayList<String>();
    json(officer.browser.get(node, WHO_AM_I)).get("groups").forEach(g -> groups.add(g.asText()));
    return groups;
  }

  private UUID submit(String node) throws IOException {
    var submission =
        Map.of(
            "submissionId", UUID.randomUUID().toString(),
            "agencyCode", "H63.12.3",
            "procedureCode", "1.004873",
            "channel", "COUNTER",
            "submittedAt", OffsetDateTime.now().toString(),
            "applicant",
                Map.of(
                    "kind", "PERSON", "fullName", "Nguyễn Văn A", "identityNumber", "001099000001"),
            "components",
                List.of(Map.of("code", "declaration", "name", "Tờ khai", "form", "PAPER")));
    var answer =
        officer.browser.postJson(node, "/api/v1/dossiers", JSON.writeValueAsString(submission));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return UUID.fromString(json(answer).get("dossierId").asText());
  }

  private static HttpResponse<String> admin(String method, String path, String body) {
    return basic("quanly", ADMIN_PASSWORD, method, path, body);
  }

  private static HttpResponse<String> basic(
      String account, String password, String method, String path, String body) {
    var login = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(one + path))
                  .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
                  .header("Content-Type", "application/json")
                  .method(method, BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
