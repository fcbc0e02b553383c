package vn.motcua.migration.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** {@code /api/v1/migrations} of a running application. */
class MigrationApi {

  /** The application said no, or nothing; the message says why. */
  static final class NoException extends RuntimeException {
    NoException(String message) {
      super(message);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String server;
  private final String login;

  MigrationApi(String server, String account, String password) {
    this.server = server + "/api/v1/migrations";
    this.login =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  JsonNode get(String path) {
    return send(request(path).GET());
  }

  JsonNode post(String path, Map<String, Object> body) {
    try {
      return send(request(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Authorization", login)
        .header("Content-Type", "application/json");
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      return body(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new NoException("%s cannot be reached, or broke off".formatted(server));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoException("Interrupted");
    }
  }

  private static JsonNode body(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() == 401 || answer.statusCode() == 403) {
      throw new NoException("This account may not migrate dossiers, or the password is wrong");
    }
    var body = JSON.readTree(answer.body());
    if (answer.statusCode() >= 400) {
      var message = new StringBuilder(body.path("detail").asText());
      body.path("violations")
          .forEach(
              violation ->
                  message
                      .append("\n  ")
                      .append(violation.path("field").asText())
                      .append(' ')
                      .append(violation.path("message").asText()));
      throw new NoException(message.toString());
    }
    return body;
  }
}
