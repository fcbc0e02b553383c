package vn.motcua.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.OffsetDateTime;

/**
 * A financial obligation that was met.
 *
 * @param transactionId the payer's: the same one again is the same payment
 * @param amount in đồng
 */
public record Payment(
    @NotBlank @Pattern(regexp = Payment.TRANSACTION_ID) String transactionId,
    @NotNull @PositiveOrZero Long amount,
    @NotNull OffsetDateTime paidAt) {

  /** A payer's id. */
  public static final String TRANSACTION_ID = "[A-Za-z0-9._:-]{1,64}";
}
