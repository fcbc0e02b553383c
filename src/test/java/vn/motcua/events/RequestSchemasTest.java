package vn.motcua.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.intake.Submission;
import vn.motcua.review.Payment;
import vn.motcua.review.Supplement;
import vn.motcua.review.Withdrawal;
import vn.motcua.support.schemas.Schemas;

/**
 * A request that a schema lets through is one that the HTTP API would take too, and the reverse.
 */
class RequestSchemasTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();
  private static final Map<String, Class<?>> BODIES =
      Map.of(
          "submission", Submission.class,
          "supplement", Supplement.class,
          "payment", Payment.class,
          "withdrawal", Withdrawal.class);

  /** {@code x*200} is that text so many times, {@code -} leaves the property out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "",
      textBlock =
          """
          submission | /submissionId | "a:b.c_d-9" | true
          submission | /submissionId | a*64 | true
          submission | /submissionId | a*65 | false
          submission | /submissionId | "has space" | false
          submission | /submissionId | "newline\\n" | false
          submission | /submissionId | "" | false
          submission | /submissionId | - | false
          submission | /agencyCode | a*32 | true
          submission | /agencyCode | a*33 | false
          submission | /agencyCode | "  " | false
          submission | /procedureCode | - | false
          submission | /procedureCode | a*33 | false
          submission | /submittedAt | "2026-11-08T13:14:05Z" | true
          submission | /submittedAt | "2026-11-08T13:14:05.123456-11:00" | true
          submission | /submittedAt | "2026-11-08T13:14:05" | false
          submission | /submittedAt | "2026-13-08T13:14:05Z" | false
          submission | /submittedAt | null | false
          submission | /applicant | null | false
          submission | /applicant/kind | "ORGANISATION" | true
          submission | /applicant/kind | "person" | false
          submission | /applicant/fullName | ễ*200 | true
          submission | /applicant/fullName | ễ*201 | false
          submission | /applicant/fullName | " " | false
          submission | /applicant/identityNumber | 1*8 | true
          submission | /applicant/identityNumber | 1*20 | true
          submission | /applicant/identityNumber | 1*7 | false
          submission | /applicant/identityNumber | 1*21 | false
          submission | /applicant/identityNumber | "000000000000\\n" | false
          submission | /applicant/phone | null | true
          submission | /applicant/phone | - | true
          submission | /applicant/phone | 1*30 | true
          submission | /applicant/phone | 1*31 | false
          submission | /applicant/email | "mau@example.vn" | true
          submission | /applicant/email | "mau" | false
          submission | /applicant/address | a*500 | true
          submission | /applicant/address | a*501 | false
          submission | /applicant/adress | "misspelt" | false
          submission | /components | [] | true
          submission | /components | null | false
          submission | /components | [null] | false
          submission | /components/0/code | a*64 | true
          submission | /components/0/code | a*65 | false
          submission | /components/0/name | a*500 | true
          submission | /components/0/name | a*501 | false
          submission | /components/0/name | - | false
          submission | /components/0/form | "PAPER" | true
          submission | /components/0/form | "FAX" | false
          submission | /components/0/uri | null | true
          submission | /components/0/uri | a*2000 | true
          submission | /components/0/uri | a*2001 | false
          submission | /components/0/sha256 | F*64 | true
          submission | /components/0/sha256 | F*63 | false
          submission | /components/0/sha256 | g*64 | false
          submission | /extra | 1 | false
          supplement | /receivedAt | - | false
          supplement | /components | [] | true
          supplement | /components | - | false
          supplement | /components/0/form | "FAX" | false
          supplement | /components/0/pages | 3 | false
          payment | /transactionId | a*64 | true
          payment | /transactionId | a*65 | false
          payment | /amount | 0 | true
          payment | /amount | -1 | false
          payment | /amount | "many" | false
          payment | /amount | null | false
          payment | /amount | 9007199254740991 | true
          payment | /paidAt | "yesterday" | false
          withdrawal | /requestedAt | - | false
          withdrawal | /reason | a*1000 | true
          withdrawal | /reason | a*1001 | false
          withdrawal | /reason | "" | false
          """)
  void theSchemaAndTheCodeAgree(String name, String pointer, String value, boolean taken)
      throws JsonProcessingException {
    var request = example(name);
    set(request, pointer, value);
    assertThat(Schemas.errors("https://motcua.vn/schemas/request/" + name + ".v1.json", request))
        .matches(errors -> errors.isEmpty() == taken, "schema says " + taken);
    assertThat(isTakenByTheCode(name, request)).as("the code").isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"submission", "supplement"})
  void aHundredPapersAndNoMore(String name) {
    var request = example(name);
    var components = request.withArray("components");
    while (components.size() < 100) {
      components.add(components.get(0));
    }
    assertThat(isTakenByTheCode(name, request)).isTrue();
    assertThat(Schemas.errors("https://motcua.vn/schemas/request/" + name + ".v1.json", request))
        .isEmpty();
    components.add(components.get(0));
    assertThat(isTakenByTheCode(name, request)).isFalse();
    assertThat(Schemas.errors("https://motcua.vn/schemas/request/" + name + ".v1.json", request))
        .isNotEmpty();
  }

  private static boolean isTakenByTheCode(String name, ObjectNode request) {
    var body = request.deepCopy();
    if (name.equals("submission")) {
      body.put("channel", "ONLINE");
    } else {
      body.remove("submissionId");
    }
    try {
      return VALIDATOR.validate(JSON.treeToValue(body, BODIES.get(name))).isEmpty();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static ObjectNode example(String name) {
    var file = Schemas.FOLDER.resolve("request-" + name + ".v1.json");
    return (ObjectNode) Schemas.read(file).at("/examples/0");
  }

  private static void set(ObjectNode request, String pointer, String value)
      throws JsonProcessingException {
    int last = pointer.lastIndexOf('/');
    var parent = (ObjectNode) request.at(pointer.substring(0, last));
    var property = pointer.substring(last + 1);
    if (value.equals("-")) {
      parent.remove(property);
    } else if (value.matches(".\\*\\d+")) {
      parent.put(property, value.substring(0, 1).repeat(Integer.parseInt(value.substring(2))));
    } else {
      parent.set(property, JSON.readTree(value));
    }
  }
}
