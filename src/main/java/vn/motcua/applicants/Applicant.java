package vn.motcua.applicants;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who hands a dossier in. It prints as nothing, so that no log shows it by accident.
 *
 * @param identityNumber 12 digits of a person, or the tax or registration number of an organisation
 */
public record Applicant(
    @NotNull Kind kind,
    @NotBlank @Size(max = 200) String fullName,
    @NotBlank
        @Pattern(regexp = "[0-9A-Za-z-]{8,20}", message = "must have 8 to 20 digits or letters")
        String identityNumber,
    @Nullable @Size(max = 30) String phone,
    @Nullable @Email @Size(max = 200) String email,
    @Nullable @Size(max = 500) String address) {

  /** A natural person or an organisation. */
  public enum Kind {
    PERSON,
    ORGANISATION
  }

  @Override
  public String toString() {
    return "Applicant[sealed]";
  }
}
