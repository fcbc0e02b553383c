package vn.motcua.events.requests.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossier.Channel;
import vn.motcua.intake.Submission;
import vn.motcua.review.Payment;

class ReadRequestTest {

  private static final String SUBMISSION =
      """
      {"submissionId": "s-1", "agencyCode": "H63.12.3", "procedureCode": "1.004873",
       "submittedAt": "2026-11-09T08:00:00+07:00",
       "applicant": {"kind": "PERSON", "fullName": "Nguyễn Văn A", "identityNumber": "074098765923"},
       "components": [{"code": "declaration", "name": "Tờ khai", "form": "ELECTRONIC"}]}
      """;
  private static final String PAYMENT =
      """
      {"submissionId": "s-1", "transactionId": "T-1", "amount": 15000,
       "paidAt": "2026-11-09T08:00:00+07:00"}
      """;

  private final ReadRequest readRequest =
      new ReadRequest(Validation.buildDefaultValidatorFactory().getValidator());

  @Test
  void aSubmissionInBinaryModeIsReadAsHandedInOnline() {
    var request = readRequest.read(binary("submission", SUBMISSION));

    assertThat(request.source()).isEqualTo("/portal");
    assertThat(request.eventId()).isEqualTo("e-1");
    assertThat(request.type()).isEqualTo(Request.Type.SUBMISSION);
    assertThat(request.submissionId()).isEqualTo("s-1");
    assertThat(request.madeAt()).isEqualTo(Instant.parse("2026-11-09T01:00:00Z"));
    var submission = (Submission) request.content();
    assertThat(submission.channel()).isEqualTo(Channel.ONLINE);
    assertThat(submission.applicant().fullName()).isEqualTo("Nguyễn Văn A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/cloudevents+json",
        "application/cloudevents+json; charset=utf-8",
        "Application/CloudEvents+JSON;charset=\"UTF-8\"",
      })
  void aStructuredEventIsReadTheSame(String contentType) {
    var request = readRequest.read(structured(contentType, envelope("payment", PAYMENT)));

    assertThat(request.eventId()).isEqualTo("e-1");
    assertThat(((Payment) request.content()).amount()).isEqualTo(15_000);
  }

  @Test
  void attributesBesidesTheRequiredOnesAreAllowed() {
    var json =
        envelope("payment", PAYMENT).replace("{\"specversion", "{\"traceid\":7,\"specversion");
    assertThat(readRequest.read(structured("application/cloudevents+json", json))).isNotNull();
    var record = binary("payment", PAYMENT);
    assertThat(readRequest.read(with(record, "ce_traceid", "7", "b3", "\u0000"))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // what | by what | the detail
        "\"s-1\", \"agency | \"s-1\", \"agnecyCode\": 1, \"agency | data: has an unknown field",
        "\"s-1\", \"agency | \"s-1\", \"channel\": \"POST\", \"agency | data: has an unknown field",
        "\"fullName\": | \"age\": 3, \"fullName\": | data.applicant: has an unknown field",
        "\"074098765923\" | 740987659 | data.applicant.identityNumber: must be text",
        "\"074098765923\" | \"0740 98765923\" | data.applicant.identityNumber: must have 8 to 20",
        "\"Nguyễn Văn A\" | null | data.applicant.fullName: must not be blank",
        "\"Nguyễn Văn A\" | {} | data.applicant.fullName: must be text",
        "\"PERSON\" | \"ROBOT\" | data.applicant.kind: must be one of PERSON, ORGANISATION",
        "\"PERSON\" | 0 | data.applicant.kind: must be one of PERSON, ORGANISATION",
        "\"H63.12.3\" | true | data.agencyCode: must be text",
        "\"Tờ khai\" | \"Tờ\\u0000khai\" | data.components[0].name: must be text without control",
        "\"Tờ khai\" | \"Tờ\\ud800khai\" | data.components[0].name: must be text without control",
        "[{\"code\" | {\"a\": {\"code\" | NOT_JSON",
        "\"2026-11-09T08:00:00+07:00\" | 1762650000 | data.submittedAt: must be an instant",
        "\"2026-11-09T08:00:00+07:00\" | \"1762650000\" | data.submittedAt: must be an instant",
        "\"2026-11-09T08:00:00+07:00\" | \"2026-11-09T08:00:00\" | data.submittedAt: must be an",
        "2026-11-09T08 | -999999999-11-09T08 | data.submittedAt: must be an instant",
        "2026-11-09T08 | 2026-02-30T08 | data.submittedAt: must be an instant",
        "\"submissionId\": \"s-1\", | ` ` | data.submissionId: is missing",
        "\"s-1\" | 1 | data.submissionId: must be text",
        "\"s-1\" | \"s 1\" | data.submissionId: must have 1 to 64",
      })
  void aSubmissionThatBreaksARuleNamesTheField(String what, String by, String detail) {
    assertThat(SUBMISSION).contains(what);
    var fault = fault(binary("submission", SUBMISSION.replace(what, by.isBlank() ? "" : by)));

    assertThat(fault.getMessage()).contains(detail).doesNotContain("74098765923", "Nguyễn");
    assertThat(fault.getCause()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"15000\"", "15000.0", "1e4", "-1", "99999999999999999999", "null", "[]"})
  void anAmountIsAWholeNumberOfDong(String amount) {
    var fault = fault(binary("payment", PAYMENT.replace("15000", amount)));

    assertThat(fault.code()).isEqualTo(ErrorCode.VIOLATION);
    assertThat(fault.detail()).startsWith("data.amount: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | NOT_JSON",
        "{\"submissionId\": \"s-1\", \"submissionId\": \"s-1\"} | NOT_JSON",
        "{\"submissionId\": \"s-1\"} {} | NOT_JSON",
        "{\"submissionId\": 'x'} | NOT_JSON",
        "{\"submissionId\": NaN} | NOT_JSON",
        "[] | VIOLATION",
        "null | VIOLATION",
        "\"text\" | VIOLATION",
        "` ` | VIOLATION",
      })
  void whatIsNoObjectInJsonIsRefused(String value, ErrorCode code) {
    assertThat(fault(binary("payment", value)).code()).isEqualTo(code);
  }

  @Test
  void depthAndLengthAreBounded() {
    assertThat(fault(binary("payment", "[".repeat(100_000))).code()).isEqualTo(ErrorCode.TOO_LARGE);
    assertThat(fault(binary("payment", PAYMENT.replace("T-1", "T".repeat(20_000)))).code())
        .isEqualTo(ErrorCode.TOO_LARGE);
    assertThat(fault(binary("payment", PAYMENT.replace("15000", "1".repeat(1000)))).code())
        .isEqualTo(ErrorCode.TOO_LARGE);
    assertThat(fault(binary("payment", PAYMENT.replace("amount", "a".repeat(100_000)))).code())
        .isEqualTo(ErrorCode.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "windows-1258"})
  void otherEncodingsAreRefused(String charset) {
    var value = SUBMISSION.replace("Tờ khai", "Tà khai").getBytes(Charset.forName(charset));
    var fault = fault(binary("submission", value));

    assertThat(fault.code()).isIn(ErrorCode.NOT_UTF8, ErrorCode.NOT_JSON);
  }

  @Test
  void aByteOrderMarkAndAMissingValueAreRefused() {
    assertThat(fault(binary("submission", "\uFEFF" + SUBMISSION)).code())
        .isEqualTo(ErrorCode.NOT_UTF8);
    assertThat(fault(binary("submission", (byte[]) null)).code()).isEqualTo(ErrorCode.NOT_JSON);
    assertThat(fault(binary("submission", new byte[0])).code()).isEqualTo(ErrorCode.NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "content-type"})
  void aHeaderIsThereOnceAndOfReasonableLength(String name) {
    var good = binary("payment", PAYMENT);
    var headers = good.headers().stream().filter(header -> !header.name().equals(name)).toList();
    var without = new Original(good.key(), good.value(), headers);

    for (var bad :
        List.of(
            without,
            with(good, name, "1.0"),
            with(without, name, ""),
            with(without, name, "x".repeat(100_000)),
            with(without, name, "1.0\u0000"))) {
      assertThat(fault(bad).code()).isIn(ErrorCode.NOT_A_CLOUD_EVENT, ErrorCode.UNKNOWN_TYPE);
      assertThat(fault(bad).detail()).contains(name.replace("ce_", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/json; charset=utf-16",
        "application/json; charset=074098765923",
        "application/json; profile=x",
        "application/cloudevents-batch+json",
        "application",
        "*/*",
      })
  void otherContentTypesAreRefused(String contentType) {
    var fault = fault(structured(contentType, envelope("payment", PAYMENT)));

    assertThat(fault.code()).isEqualTo(ErrorCode.NOT_A_CLOUD_EVENT);
    assertThat(fault.detail()).doesNotContain("074098765923");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"1.0\" | \"0.3\"",
        "\"1.0\" | 1.0",
        "\"e-1\" | 7",
        "\"e-1\" | \"\"",
        "\"e-1\" | \"a\\nb\"",
        "\"e-1\" | \"a\\ud800\"",
        "\"data\": | \"data_base64\": \"e30=\", \"data\":",
        "\"data\": | \"extra\": {}, \"data\":",
        "\"data\": | \"Not-An-Attribute\": 1, \"data\":",
        "\"data\": | \"datacontenttype\": \"text/xml\", \"data\":",
      })
  void aStructuredEnvelopeIsAsStrict(String what, String by) {
    var json = envelope("payment", PAYMENT);
    assertThat(json).contains(what);
    var fault = fault(structured("application/cloudevents+json", json.replace(what, by)));

    assertThat(fault.code()).isEqualTo(ErrorCode.NOT_A_CLOUD_EVENT);
  }

  @Test
  void aKeyThatIsNotTheSubmissionIdIsRefused() {
    var good = binary("payment", PAYMENT);
    for (var key : new byte[][] {null, {}, "s-2".getBytes(StandardCharsets.UTF_8), {-1}}) {
      assertThat(fault(new Original(key, good.value(), good.headers())).code())
          .isEqualTo(ErrorCode.KEY_MISMATCH);
    }
  }

  @Test
  void anotherTypeIsUnknown() {
    assertThat(fault(binary("refund", PAYMENT)).code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
  }

  @Test
  void tooManyComponentsAreRefused() {
    var one = "{\"code\": \"declaration\", \"name\": \"Tờ khai\", \"form\": \"ELECTRONIC\"}";
    var many = String.join(",", java.util.Collections.nCopies(101, one));
    assertThat(fault(binary("submission", SUBMISSION.replace(one, many))).detail())
        .contains("data.components: size must be");
  }

  @Test
  void aKeptRecordIsTheSameByteForByte() {
    var original =
        with(new Original(new byte[] {0, -1}, null, List.of()), "a", "\uFFFE", "a", "twice");
    var kept = Original.of(original.toBytes());

    assertThat(kept.key()).isEqualTo(original.key());
    assertThat(kept.value()).isNull();
    assertThat(kept.headers()).usingRecursiveComparison().isEqualTo(original.headers());
    assertThat(original.toString() + original.headers()).doesNotContain("twice");
    assertThatThrownBy(() -> Original.of(new byte[] {1})).hasNoCause();
  }

  private RejectedRequestException fault(Original record) {
    var fault =
        catchThrowableOfType(RejectedRequestException.class, () -> readRequest.read(record));
    assertThat(fault).isNotNull();
    return fault;
  }

  private static Original binary(String type, String value) {
    return binary(type, value.getBytes(StandardCharsets.UTF_8));
  }

  private static Original binary(String type, byte[] value) {
    return with(
        new Original("s-1".getBytes(StandardCharsets.UTF_8), value, List.of()),
        "ce_specversion",
        "1.0",
        "ce_id",
        "e-1",
        "ce_source",
        "/portal",
        "ce_type",
        "vn.motcua.request." + type + ".v1",
        "content-type",
        "application/json");
  }

  private static Original structured(String contentType, String value) {
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    return with(
        new Original("s-1".getBytes(StandardCharsets.UTF_8), bytes, List.of()),
        "content-type",
        contentType);
  }

  private static String envelope(String type, String data) {
    return """
        {"specversion": "1.0", "id": "e-1", "source": "/portal",
         "type": "vn.motcua.request.%s.v1", "data": %s}
        """
        .formatted(type, data);
  }

  private static Original with(Original record, String... namesAndValues) {
    var headers = new ArrayList<>(record.headers());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var value = namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8);
      headers.add(new Original.Header(namesAndValues[i], value));
    }
    return new Original(record.key(), record.value(), headers);
  }
}
