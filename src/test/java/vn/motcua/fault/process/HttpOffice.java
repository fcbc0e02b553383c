package vn.motcua.fault.process;

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
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The portal and the officers of a local run, over HTTP. What it returns, was acknowledged. */
public final class HttpOffice {

  /** The server answered, and not with a success. */
  public static class RefusedException extends RuntimeException {
    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * @param created false when the submission was known
   */
  public record Receipt(UUID dossier, boolean created) {}

  /**
   * @param status which the dossier has when the step is acknowledged
   */
  public record Step(String account, String task, Map<String, String> values, int status) {}

  /** The whole way of a dossier, after its submission. */
  public static final List<Step> WAY =
      List.of(
          new Step("tiepnhan", "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"), 4),
          new Step("tuphap", "userTask_verify", Map.of("verifyOutcome", "APPROVE"), 4),
          new Step("tuphap", "userTask_draft", Map.of("draftOutcome", "SUBMIT"), 4),
          new Step("lanhdao", "userTask_sign", Map.of("signOutcome", "SIGN"), 4),
          new Step(
              "vanthu",
              "userTask_number",
              Map.of("numberOutcome", "STAMPED", "resultNumber", "12/XN-UBND"),
              9),
          new Step(
              "tiepnhan",
              "userTask_handOver",
              Map.of("handOverOutcome", "HANDED_OVER", "rating", "SATISFIED"),
              10));

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String base;
  private final Supplier<OffsetDateTime> now;

  public HttpOffice(int port) {
    this(port, OffsetDateTime::now);
  }

  /**
   * @param now what the clock of the portal shows
   */
  public HttpOffice(int port, Supplier<OffsetDateTime> now) {
    this.base = "http://127.0.0.1:" + port;
    this.now = now;
  }

  public Receipt submit(String submissionId) throws IOException {
    var applicant =
        Map.of("kind", "PERSON", "fullName", "Nguyễn Văn A", "identityNumber", "001099000001");
    var paper = Map.of("code", "declaration", "name", "Tờ khai", "form", "ELECTRONIC");
    var submission =
        Map.of(
            "submissionId",
            submissionId,
            "agencyCode",
            "H63.12.3",
            "procedureCode",
            "1.004873",
            "channel",
            "ONLINE",
            "submittedAt",
            now.get().toString(),
            "applicant",
            applicant,
            "components",
            List.of(paper));
    var answer = post("portal", "/api/v1/dossiers", submission);
    var dossier = UUID.fromString(json(answer).get("dossierId").asText());
    return new Receipt(dossier, answer.statusCode() == 201);
  }

  /** Claims the step's task and completes it; false when it is not open (any more, or yet). */
  public boolean take(UUID dossier, Step step) throws IOException {
    var query =
        "/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s"
            .formatted(dossier, step.task());
    var open = get(step.account(), query);
    if (open.isEmpty()) {
      return false;
    }
    var task = "/engine-rest/task/" + open.get(0).get("id").asText();
    var variables = new HashMap<String, Object>();
    step.values().forEach((name, value) -> variables.put(name, Map.of("value", value)));
    post(step.account(), task + "/claim", Map.of("userId", step.account()));
    post(step.account(), task + "/submit-form", Map.of("variables", variables));
    return true;
  }

  /** The papers that were asked for. */
  public void supplement(UUID dossier) throws IOException {
    var body = Map.of("receivedAt", now.get().toString(), "components", List.of());
    post("portal", "/api/v1/dossiers/%s/supplements".formatted(dossier), body);
  }

  /** When the dossier is at risk, and when it is due: {@code atRiskAt} and {@code dueAt}. */
  public JsonNode deadline(UUID dossier) throws IOException {
    return get("lanhdao", "/api/v1/dossiers/%s/deadline".formatted(dossier));
  }

  /** The code of the dossier's status. */
  public int status(UUID dossier) throws IOException {
    return get("lanhdao", "/api/v1/dossiers/" + dossier).at("/status/code").asInt();
  }

  /** The tasks that officers decided, oldest first. */
  public List<String> decided(UUID dossier) throws IOException {
    var timeline = get("lanhdao", "/api/v1/dossiers/" + dossier + "/timeline");
    return StreamSupport.stream(timeline.spliterator(), false)
        .map(entry -> entry.path("step").asText())
        .filter(step -> step.startsWith("userTask_"))
        .toList();
  }

  public boolean isReady() throws IOException {
    return get("portal", "/actuator/health/readiness").get("status").asText().equals("UP");
  }

  /** Whether this node carries the events, as its metrics say. */
  public boolean leads() throws IOException {
    return metrics().anyMatch("motcua_events_leader 1.0"::equals);
  }

  /** How much of its heap this node uses, as its metrics say. */
  public long heapBytes() throws IOException {
    return metrics()
        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf('}') + 1)))
        .sum();
  }

  private Stream<String> metrics() throws IOException {
    return send("quantri", HttpRequest.newBuilder(URI.create(base + "/actuator/prometheus")))
        .body()
        .lines();
  }

  public URI address(String path) {
    return URI.create(base + path);
  }

  /** What an account is answered at an address of the API. */
  public JsonNode get(String account, String path) throws IOException {
    return json(send(account, HttpRequest.newBuilder(URI.create(base + path))));
  }

  private HttpResponse<String> post(String account, String path, Object body) throws IOException {
    return send(
        account,
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private HttpResponse<String> send(String account, HttpRequest.Builder request)
      throws IOException {
    var login = (account + ":" + account).getBytes(StandardCharsets.US_ASCII);
    request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    try {
      var call = request.timeout(Duration.ofSeconds(20)).build();
      var answer = http.send(call, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new RefusedException(
            "%s %s: %d %s"
                .formatted(call.method(), call.uri(), answer.statusCode(), answer.body()));
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }
}
