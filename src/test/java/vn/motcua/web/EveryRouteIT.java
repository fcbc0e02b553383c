package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.personal.Traces;
import vn.motcua.support.topics.Topic;

/**
 * Personal data is sent to every address of the API, where it belongs and where it does not, and is
 * looked for afterwards. An address that is added is among them by itself.
 */
@RunningOffice
@ExtendWith(OutputCaptureExtension.class)
class EveryRouteIT {

  private static final String PHONE = "0987612345";
  private static final String ADDRESS = "Số 18 ngõ Cây Đa Lụt Lội";
  private static final List<String> PERSONAL =
      List.of(Office.PLANTED_IDENTITY, Office.PLANTED_NAME, PHONE, ADDRESS);
  private static final List<String> ACCOUNTS = List.of("tiepnhan", "lanhdao", "quantri");

  /** Answers with the applicant to those who may know. */
  private static final Pattern FOR_THEIR_EYES =
      Pattern.compile("/api/v1/dossiers/[^/]+/(applicant|comments|timeline|forms/.*)");

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  record Route(HttpMethod method, String pattern) {}

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  private UUID dossier;

  @BeforeEach
  void aDossier() {
    dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
  }

  @Test
  void noneKeepsOrRepeatsPersonalData(CapturedOutput log) {
    var routes = routes().toList();
    assertThat(routes).hasSizeGreaterThan(25);
    for (var account : ACCOUNTS) {
      for (var route : routes) {
        // as the dossier's id, and in its place
        send(account, route, dossier.toString());
        send(account, route, Office.PLANTED_IDENTITY);
      }
    }

    var traces = new Traces(jdbc);
    for (var personal : PERSONAL) {
      assertThat(traces.of(personal)).as(personal).isEmpty();
      assertThat(log.getAll()).doesNotContain(personal);
    }
    for (var name : List.of("motcua.dossier.events.v1", "motcua.dossier.snapshot.v1")) {
      try (var topic = new Topic(bootstrapServers, name)) {
        assertThat(topic.messages().toString()).doesNotContain(PERSONAL);
      }
    }
  }

  private Stream<Route> routes() {
    return mapping.getHandlerMethods().keySet().stream()
        .filter(route -> route.getPathPatternsCondition() != null)
        .flatMap(
            route ->
                route.getPatternValues().stream()
                    .filter(pattern -> pattern.startsWith("/api/"))
                    .flatMap(
                        pattern ->
                            methods(route.getMethodsCondition().getMethods())
                                .map(method -> new Route(method.asHttpMethod(), pattern))))
        .distinct();
  }

  private static Stream<RequestMethod> methods(Set<RequestMethod> methods) {
    return methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream();
  }

  private void send(String account, Route route, String id) {
    var path = VARIABLE.matcher(route.pattern()).replaceAll(id);
    var request =
        RequestEntity.method(route.method(), address(path))
            .accept(MediaType.ALL)
            .contentType(MediaType.APPLICATION_JSON);
    var answer =
        http.withBasicAuth(account, account)
            .exchange(
                route.method() == HttpMethod.GET
                    ? request.build()
                    : request.body(BODY.getBytes(StandardCharsets.UTF_8)),
                String.class);

    assertThat(answer.getStatusCode().value())
        .as("%s %s as %s", route.method(), route.pattern(), account)
        .isLessThan(500);
    boolean mayKnow =
        answer.getStatusCode().is2xxSuccessful() && FOR_THEIR_EYES.matcher(path).matches();
    if (!mayKnow) {
      assertThat(String.valueOf(answer.getBody()))
          .as("%s %s as %s", route.method(), route.pattern(), account)
          .doesNotContain(PERSONAL);
    }
  }

  private URI address(String path) {
    return UriComponentsBuilder.fromUriString(http.getRootUri() + path)
        .queryParam("q", Office.PLANTED_NAME)
        .queryParam("from", Office.PLANTED_IDENTITY)
        .queryParam("to", PHONE)
        .queryParam("field", ADDRESS)
        .queryParam("procedure", Office.PLANTED_IDENTITY)
        .build()
        .encode()
        .toUri();
  }

  /** Right for some, wrong for others, and with a field that nobody knows. */
  private static final String BODY =
      """
      {"fullName": "%1$s", "identityNumber": "%2$s", "phone": "%3$s", "address": "%4$s",
       "submissionId": "%2$s", "transactionId": "%2$s", "amount": "%3$s", "reason": "%1$s %2$s",
       "requestedAt": "%1$s", "receivedAt": "%2$s", "text": "%1$s, %2$s, %3$s, %4$s", "to": "%1$s",
       "applicant": {"kind": "%1$s", "fullName": "%1$s", "identityNumber": "%2$s"},
       "components": [{"code": "%2$s", "name": "%1$s", "form": "%4$s"}], "%2$s": "%1$s"}
      """
          .formatted(Office.PLANTED_NAME, Office.PLANTED_IDENTITY, PHONE, ADDRESS);
}
