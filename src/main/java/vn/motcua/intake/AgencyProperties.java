package vn.motcua.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The office that this installation serves.
 *
 * @param code as the portal knows it, for example {@code H63.12.3}
 */
@Validated
@ConfigurationProperties("motcua.agency")
public record AgencyProperties(
    @NotNull
        @Pattern(
            regexp = "[A-Z]\\d{2}(\\.\\d{1,3}){1,3}|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}",
            message = "must look like H63.12.3")
        String code) {}
