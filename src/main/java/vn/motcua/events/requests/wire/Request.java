package vn.motcua.events.requests.wire;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.motcua.intake.Submission;
import vn.motcua.review.Payment;
import vn.motcua.review.Supplement;
import vn.motcua.review.Withdrawal;

/**
 * A request that is well formed. Whether its dossier takes it, is not known yet.
 *
 * @param eventId with the source it names the request for good: the same again changes nothing
 * @param content a record of the type's class
 * @param madeAt by its own account
 * @param original kept with it while it waits, and sent to the dead letters when it cannot succeed
 */
public record Request(
    String source,
    String eventId,
    Type type,
    String submissionId,
    Object content,
    Instant madeAt,
    Original original) {

  /** The four requests. */
  public enum Type {
    SUBMISSION("submission", Submission.class),
    SUPPLEMENT("supplement", Supplement.class),
    PAYMENT("payment", Payment.class),
    WITHDRAWAL("withdrawal", Withdrawal.class);

    private final String name;
    private final Class<?> content;

    Type(String name, Class<?> content) {
      this.name = name;
      this.content = content;
    }

    /** As CloudEvents writes it, for example {@code vn.motcua.request.payment.v1}. */
    public String type() {
      return "vn.motcua.request." + name + ".v1";
    }

    public static Optional<Type> of(String type) {
      return Arrays.stream(values()).filter(known -> known.type().equals(type)).findFirst();
    }

    Class<?> content() {
      return content;
    }
  }

  @Override
  public String toString() {
    return "Request[" + type + "]";
  }
}
