package vn.motcua.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The office that this installation serves.
 *
 * @param code as the portal knows it, for example {@code H63.12.3}
 * @param formerCodes those of offices that became part of this one: their dossiers are its own, and
 *     what is still sent to them is taken
 */
@Validated
@ConfigurationProperties("motcua.agency")
public record AgencyProperties(
    @NotNull @Pattern(regexp = CODE, message = LIKE) String code,
    @DefaultValue List<@Pattern(regexp = CODE, message = LIKE) String> formerCodes) {

  private static final String CODE =
      "[A-Z]\\d{2}(\\.\\d{1,3}){1,3}|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}";
  private static final String LIKE = "must look like H63.12.3";

  /** Whether what is sent to that office, or lies there, is this one's affair. */
  boolean isOwn(String agencyCode) {
    return code.equals(agencyCode) || formerCodes.contains(agencyCode);
  }
}
