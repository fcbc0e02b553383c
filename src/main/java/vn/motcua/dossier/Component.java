package vn.motcua.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A paper that came with a submission or a supplement.
 *
 * @param code the paper's code in the procedure's catalogue row, or the submitter's own
 * @param uri where an electronic paper lies
 * @param sha256 of its content, in hexadecimal
 */
public record Component(
    @NotBlank @Size(max = 64) String code,
    @NotBlank @Size(max = 500) String name,
    @NotNull Form form,
    @Nullable @Size(max = 2000) String uri,
    @Nullable @Pattern(regexp = "[0-9a-fA-F]{64}") String sha256) {

  /** In what form the office has it. */
  public enum Form {
    ELECTRONIC,
    PAPER,
    REUSED
  }
}
