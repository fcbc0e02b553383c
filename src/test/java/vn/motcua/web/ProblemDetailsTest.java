package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class ProblemDetailsTest {

  private static final String PLANTED = "012345678901";
  private static final String REQUEST_ID = "3f0c2a5e-7d1b-4e5f-9a54-0f6f9d1c2b3a";

  private final MockMvcTester http =
      StandaloneHttp.with(
          Jackson2ObjectMapperBuilder.json().failOnUnknownProperties(true), new Desk());

  @Test
  void aConstraintOfTheBodyIsAViolation() {
    assertThat(post("{\"name\": \"\", \"identityNumber\": \"12\", \"papers\": [{\"code\": \"\"}]}"))
        .hasStatus(400)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .extractingPath("$.violations[*]")
        .asArray()
        .containsExactlyInAnyOrder(
            violation("name", "must not be blank"),
            violation("identityNumber", "must be 9 or 12 digits"),
            violation("papers[0].code", "must not be blank"));
  }

  @Test
  void aConstraintOfAParameterIsAViolation() {
    assertThat(http.get().uri("/limited?max-rows=500"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.violations[*]")
        .asArray()
        .containsExactly(violation("max-rows", "must be less than or equal to 100"));
  }

  @Test
  void aBodyOfNoTypeIsNotRead() {
    assertThat(http.post().uri("/people").header("Content-Type", "*/*").content("{}"))
        .hasStatus(415)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void aCharacterThatNoTextHasIsTheCallersAffair() {
    assertThat(http.get().uri("/nul"))
        .hasStatus(400)
        .bodyText()
        .contains("A value has a character")
        .doesNotContain("SELECT");
  }

  @Test
  void aMissingParameterIsAViolation() {
    assertThat(http.get().uri("/limited"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.violations[*]")
        .asArray()
        .containsExactly(violation("max-rows", "is missing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/limited?max-rows=many | max-rows | must be a whole number",
        "/dates?from=yesterday | from | must be a date, for example 2026-08-15",
        "/instants?at=now | at | must be an instant with its offset, for example"
            + " 2026-08-15T09:30:00+07:00",
        "/channels?channel=FAX | channel | must be one of COUNTER, ONLINE",
      })
  void aParameterOfTheWrongTypeIsNamedWithTheFormItShouldHave(
      String uri, String field, String message) {
    assertThat(http.get().uri(uri))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.violations[*]")
        .asArray()
        .containsExactly(violation(field, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'channel': 'FAX'} | channel | must be one of COUNTER, ONLINE",
        "{'papers': [{'code': 'a'}, {'sheets': 'x'}]} | papers[1].sheets | must be a whole number",
        "{'papers': 'none'} | papers | must be a list",
        "{'papers': ['x']} | papers[0] | must be an object",
        "{'bornOn': 'x'} | bornOn | must be a date, for example 2026-08-15",
        "{'papers': [{'colour': 'x'}]} | papers[0] | has an unknown field; known here: code, sheets",
        "{'sheetsByPaper': {'012345678901': 'x'}} | sheetsByPaper[*] | must be a whole number",
      })
  void aBodyThatDoesNotFitNamesTheFieldAndItsForm(String body, String field, String message) {
    assertThat(post(body.replace('\'', '"')))
        .hasStatus(400)
        .bodyJson()
        .satisfies(
            problem -> {
              assertThat(problem)
                  .extractingPath("$.violations[*]")
                  .asArray()
                  .containsExactly(violation(field, message));
              assertThat(problem)
                  .extractingPath("$.detail")
                  .asString()
                  .startsWith("The body does not have the expected form at " + field)
                  .contains("line 1, column ");
            });
  }

  @Test
  void aBodyThatIsNoJsonNamesThePlace() {
    assertThat(post("{\n  \"name\": Nguyen\n}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.detail")
        .isEqualTo("The body is not valid JSON (line 2, column 11).");
    assertThat(post("{\"papers\": [{\"code\": \"a\""))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .startsWith("The body is not valid JSON (line 1, column ");
    assertThat(post("[]"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .startsWith("The body must be an object");
    assertThat(post(""))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.detail")
        .isEqualTo("The body is missing or incomplete.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'identityNumber': 012345678901}",
        "{'identityNumber': 'x', 012345678901}",
        "{'identityNumber': '012345678901', 'name'",
        "{'identityNumber': '0123456789012'}",
        "{'channel': '012345678901'}",
        "{'bornOn': '012345678901'}",
        "{'papers': [{'sheets': 'A012345678901'}]}",
        "{'papers': [{'sheets': 12345678901234567890012345678901}]}",
        "{'papers': [{'012345678901': 1}]}",
        "{'sheetsByPaper': {'012345678901': 'x'}}",
        "{'papersByOwner': {'012345678901': {'code': ''}}}",
        "{'echoed': '012345678901'}",
        "012345678901",
        "'012345678901'",
      })
  void anIdentityNumberInABadBodyIsNeverRepeated(String body, CapturedOutput output) {
    MvcTestResult result = post(body.replace('\'', '"'));

    assertThat(result).hasStatus(400).bodyText().doesNotContain(PLANTED);
    assertThat(output).doesNotContain(PLANTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/limited?max-rows=012345678901",
        "/limited?max-rows=A012345678901",
        "/dates?from=012345678901",
        "/channels?channel=012345678901",
        "/echoed?number=012345678901",
        "/people/012345678901",
        "/duplicate/012345678901",
      })
  void anIdentityNumberInABadAddressIsNeverRepeated(String uri, CapturedOutput output) {
    MvcTestResult result = http.get().uri(uri).exchange();

    assertThat(result.getResponse().getStatus()).isGreaterThanOrEqualTo(400);
    assertThat(result).bodyText().doesNotContain(PLANTED).contains("\"instance\":\"urn:request:");
    assertThat(output).doesNotContain(PLANTED);
  }

  @Test
  void theExceptionOfAnotherModulePassesWithItsStatusAndProperties(CapturedOutput output) {
    assertThat(http.get().uri("/refused"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .satisfies(
            problem -> {
              assertThat(problem).extractingPath("$.detail").isEqualTo("4 may not follow 10");
              assertThat(problem).extractingPath("$.from").isEqualTo("RETURNED");
              assertThat(problem).extractingPath("$.instance").isEqualTo("urn:motcua:own");
              assertThat(problem)
                  .hasPathSatisfying("$.requestId", id -> assertThat(id).isNotNull());
            });
    assertThat(http.get().uri("/gone"))
        .hasStatus(HttpStatus.GONE)
        .bodyJson()
        .extractingPath("$.detail")
        .isEqualTo("it was here");
    assertThat(http.get().uri("/annotated"))
        .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
        .bodyText()
        .contains("no calendar for that year")
        .doesNotContain("secret");
    assertThat(output).doesNotContain("ERROR");
  }

  @Test
  void anUnexpectedFailureTellsTheRequestIdAndIsLoggedOnce(CapturedOutput output) {
    assertThat(http.get().uri("/duplicate/1").header(RequestIdFilter.HEADER, REQUEST_ID))
        .hasStatus(500)
        .hasHeader(RequestIdFilter.HEADER, REQUEST_ID)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {
              "type": "about:blank",
              "title": "Internal Server Error",
              "status": 500,
              "detail": "The request failed on our side. Tell the administrator its requestId.",
              "instance": "urn:request:%1$s",
              "requestId": "%1$s"
            }
            """
                .formatted(REQUEST_ID));
    assertThat(output.toString())
        .containsOnlyOnce("Request " + REQUEST_ID + " (GET /duplicate/{number}) failed")
        .containsOnlyOnce("Key (identity)=(***) already exists")
        .contains("at vn.motcua.web.ProblemDetailsTest$Desk.duplicate");
  }

  @Test
  void aRefusalBySecurityIsLeftToItsFilters(CapturedOutput output) {
    assertThat(http.get().uri("/forbidden")).failure().hasRootCauseMessage("not for you");
    assertThat(output).doesNotContain("ERROR").doesNotContain("WARN");
  }

  @Test
  void aClientThatHungUpIsNoFailure(CapturedOutput output) {
    assertThat(http.get().uri("/hung-up")).bodyText().isEmpty();
    assertThat(output).doesNotContain("ERROR");
  }

  private MvcTestResult post(String body) {
    return http.post()
        .uri("/people")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static Map<String, String> violation(String field, String message) {
    return Map.of("field", field, "message", message);
  }

  enum Channel {
    COUNTER,
    ONLINE
  }

  record Paper(@NotBlank String code, Integer sheets) {}

  record Person(
      @NotBlank String name,
      @NotNull @Pattern(regexp = "\\d{9}|\\d{12}", message = "must be 9 or 12 digits")
          String identityNumber,
      LocalDate bornOn,
      Channel channel,
      List<@Valid Paper> papers,
      Map<String, Integer> sheetsByPaper,
      Map<String, @Valid Paper> papersByOwner,
      @Pattern(regexp = "[a-z]*", message = "${validatedValue} is not allowed") String echoed) {}

  @ResponseStatus(code = HttpStatus.UNPROCESSABLE_ENTITY, reason = "no calendar for that year")
  static class Annotated extends RuntimeException {
    Annotated() {
      super("secret");
    }
  }

  static class Gone extends RuntimeException implements ErrorResponse {
    @Override
    public HttpStatusCode getStatusCode() {
      return HttpStatus.GONE;
    }

    @Override
    public ProblemDetail getBody() {
      return ProblemDetail.forStatusAndDetail(HttpStatus.GONE, "it was here");
    }
  }

  @RestController
  static class Desk {

    @PostMapping("/people")
    void register(@RequestBody @Valid Person person) {}

    @GetMapping("/people/{born}")
    void find(@PathVariable LocalDate born) {}

    @GetMapping("/limited")
    void limited(@RequestParam("max-rows") @Max(100) int rows) {}

    @GetMapping("/dates")
    void dates(@RequestParam LocalDate from) {}

    @GetMapping("/instants")
    void instants(@RequestParam OffsetDateTime at) {}

    @GetMapping("/channels")
    void channels(@RequestParam Channel channel) {}

    @GetMapping("/echoed")
    void echoed(
        @RequestParam @Pattern(regexp = "[a-z]*", message = "not ${validatedValue}")
            String number) {}

    @GetMapping("/nul")
    void nul() {
      throw new DataIntegrityViolationException(
          "SELECT", new SQLException("invalid byte sequence", "22021"));
    }

    @GetMapping("/duplicate/{number}")
    void duplicate(@PathVariable String number) {
      throw new DuplicateKeyException(
          "insert failed",
          new IllegalStateException("Key (identity)=(%s) already exists".formatted(PLANTED)));
    }

    @GetMapping("/refused")
    void refused() {
      ErrorResponseException refusal = new ErrorResponseException(HttpStatus.CONFLICT);
      refusal.setDetail("4 may not follow 10");
      refusal.setInstance(URI.create("urn:motcua:own"));
      refusal.getBody().setProperty("from", "RETURNED");
      throw refusal;
    }

    @GetMapping("/gone")
    void gone() {
      throw new Gone();
    }

    @GetMapping("/annotated")
    void annotated() {
      throw new Annotated();
    }

    @GetMapping("/forbidden")
    void forbidden() {
      throw new AccessDeniedException("not for you");
    }

    @GetMapping("/hung-up")
    void hungUp() throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
