package vn.motcua.events.requests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Channel;
import vn.motcua.events.requests.wire.Request.Type;
import vn.motcua.intake.Submission;
import vn.motcua.review.Payment;
import vn.motcua.review.Supplement;
import vn.motcua.review.Withdrawal;

/** Reads a record into the same objects, under the same rules, as HTTP does. */
@Component
public class ReadRequest {

  private static final String ID = "submissionId";
  private static final int LISTED_FAULTS = 10;

  private final Validator validator;

  ReadRequest(Validator validator) {
    this.validator = validator;
  }

  /**
   * @throws RejectedRequestException if it is no request, or one that breaks a rule
   */
  public Request read(Original record) {
    var event = CloudEvent.of(record);
    var type =
        Type.of(event.type())
            .orElseThrow(
                () ->
                    new RejectedRequestException(
                        ErrorCode.UNKNOWN_TYPE,
                        "type: must be one of "
                            + Arrays.stream(Type.values())
                                .map(Type::type)
                                .collect(Collectors.joining(", "))));
    if (!(event.data() instanceof ObjectNode data)) {
      throw violation("data: must be an object");
    }
    var submissionId = submissionId(data);
    var content = content(type, data);
    if (!Arrays.equals(record.key(), submissionId.getBytes(StandardCharsets.UTF_8))) {
      throw new RejectedRequestException(
          ErrorCode.KEY_MISMATCH, "The record's key must be data.submissionId in UTF-8");
    }
    return new Request(
        event.source(),
        event.id(),
        type,
        submissionId,
        content,
        madeAt(content).toInstant(),
        record);
  }

  /** The submission has it in its own record, the others do not. */
  private String submissionId(ObjectNode data) {
    var id = data.path(ID);
    if (!id.isTextual()) {
      throw violation("data." + ID + (id.isMissingNode() ? ": is missing" : ": must be text"));
    }
    refuse(validator.validateValue(Submission.class, ID, id.textValue()));
    return id.textValue();
  }

  private Object content(Type type, ObjectNode data) {
    if (type != Type.SUBMISSION) {
      data.remove(ID);
    } else if (data.putIfAbsent("channel", channel(data)) != null) {
      throw violation("data: has an unknown field");
    }
    var content = StrictJson.as(type.content(), data);
    refuse(validator.validate(content));
    return content;
  }

  /** The contract's submission has none: what comes this way was handed in online. */
  private static JsonNode channel(ObjectNode data) {
    return data.textNode(Channel.ONLINE.name());
  }

  private static void refuse(Set<? extends ConstraintViolation<?>> violations) {
    if (!violations.isEmpty()) {
      throw violation(
          violations.stream()
              .map(fault -> "data." + fault.getPropertyPath() + ": " + fault.getMessage())
              .sorted()
              .limit(LISTED_FAULTS)
              .collect(Collectors.joining("; ")));
    }
  }

  private static OffsetDateTime madeAt(Object content) {
    if (content instanceof Submission submission) {
      return submission.submittedAt();
    }
    if (content instanceof Supplement supplement) {
      return supplement.receivedAt();
    }
    return content instanceof Payment payment
        ? payment.paidAt()
        : ((Withdrawal) content).requestedAt();
  }

  private static RejectedRequestException violation(String detail) {
    return new RejectedRequestException(ErrorCode.VIOLATION, detail);
  }
}
