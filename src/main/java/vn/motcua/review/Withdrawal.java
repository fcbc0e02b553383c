package vn.motcua.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/**
 * An applicant's request to have the dossier back.
 *
 * @param reason the applicant's words: it may name people, and stays in our table
 */
public record Withdrawal(
    @NotNull OffsetDateTime requestedAt, @NotBlank @Size(max = 1000) String reason) {

  @Override
  public String toString() {
    return "Withdrawal[" + requestedAt + "]";
  }
}
