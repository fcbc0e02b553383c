package vn.motcua.login;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;

/** A real Keycloak with the office's realm, from the distribution that Maven has unpacked. */
final class Keycloak implements AutoCloseable {

  private static final Path HOME = Path.of("target", "keycloak").toAbsolutePath();
  private static final Path REALM =
      Path.of("src", "test", "resources", "keycloak", "motcua-realm.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port = TestSocketUtils.findAvailableTcpPort();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Path output;

  private Keycloak() throws IOException {
    Path home;
    try (var unpacked = Files.list(HOME)) {
      home = unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    FileSystemUtils.deleteRecursively(home.resolve("data"));
    Files.createDirectories(home.resolve("data/import"));
    Files.copy(REALM, home.resolve("data/import/motcua-realm.json"));
    output = HOME.resolve("keycloak.log");
    var start =
        new ProcessBuilder(
            "sh",
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--http-host=127.0.0.1",
            "--http-port=" + port);
    start.environment().put("JAVA_HOME", System.getProperty("java.home"));
    start.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    start.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    start.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
    process = start.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "keycloak-end"));
  }

  /** Does not wait; {@link #awaitReady()} does. */
  static Keycloak start() throws IOException {
    return new Keycloak();
  }

  Keycloak awaitReady() {
    await("Keycloak, see " + output)
        .atMost(Duration.ofMinutes(4))
        .ignoreExceptions()
        .until(
            () -> {
              if (!process.isAlive()) {
                throw new AssertionError(Files.readString(output));
              }
              return get("/realms/motcua/.well-known/openid-configuration").statusCode() == 200;
            });
    return this;
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  String issuer() {
    return address() + "/realms/motcua";
  }

  /** As an administrator of the provider does. */
  void takeAway(String user, String role) {
    var path = users() + "/" + id(user) + "/role-mappings/realm";
    var held = json(admin("GET", path, "")).findParents("name");
    var taken = held.stream().filter(one -> one.get("name").asText().equals(role)).findFirst();
    admin("DELETE", path, "[" + taken.orElseThrow() + "]");
  }

  /** How many sessions a user has here. */
  int sessions(String user) {
    return json(admin("GET", users() + "/" + id(user) + "/sessions", "")).size();
  }

  private String id(String user) {
    return json(admin("GET", users() + "?exact=true&username=" + user, "")).at("/0/id").asText();
  }

  private static String users() {
    return "/admin/realms/motcua/users";
  }

  private HttpResponse<String> admin(String method, String path, String body) {
    var answer =
        send(
            request(path)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    if (answer.statusCode() >= 300) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private String token() {
    var form = "grant_type=password&client_id=admin-cli&username=admin&password=admin";
    return json(send(
            request("/realms/master/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))))
        .get("access_token")
        .asText();
  }

  private HttpResponse<String> get(String path) {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(30));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The script has the server as a child. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
