package vn.motcua.procedures;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code procedures} as the file has it. The constraints say what one row can be asked;
 * {@link CatalogueReader} adds what takes the whole file. Every message is written out, so that it
 * does not change with the machine's language.
 */
record CatalogueRow(
    @NotNull(message = MISSING)
        @Pattern(regexp = CODE_FORM, message = "must have the form \"1.004873\", in quotes")
        String code,
    @NotBlank(message = MISSING) String name,
    @NotBlank(message = MISSING) String field,
    @NotNull(message = MISSING) @Valid Limit limit,
    @NotNull(message = MISSING) @Valid Fee fee,
    @NotEmpty(message = MISSING) List<@NotNull(message = MISSING) @Valid Paper> papers,
    @NotNull(message = MISSING)
        @Pattern(
            regexp = "specialist-(judicial|land|social|economy)",
            message =
                "must be specialist-judicial, specialist-land, specialist-social or"
                    + " specialist-economy")
        String handlingGroup,
    @NotBlank(message = MISSING) String reviewModel,
    @NotBlank(message = MISSING) String guidance,
    @Min(value = 1, message = YEARS) @Max(value = 100, message = YEARS)
        @Nullable Integer retentionYears,
    @NotNull(message = MISSING) Confidence confidence,
    @Nullable String note) {

  static final String CODE_FORM = "\\d\\.\\d{6}";
  private static final String MISSING = "is missing or empty";
  private static final String YEARS = "must be from 1 to 100";

  /** How sure the catalogue's author is of limit and fee; for those who maintain the file. */
  enum Confidence {
    HIGH,
    MEDIUM,
    LOW
  }

  record Limit(
      @NotNull(message = MISSING) @Min(value = 1, message = "must be at least 1") Integer amount,
      @NotNull(message = MISSING) TimeLimit.Unit unit,
      @Nullable LocalTime cutoff,
      boolean afterCutoffNextDay,
      @Min(value = 1, message = "must be from 1 to 99")
          @Max(value = 99, message = "must be from 1 to 99")
          @Nullable Integer atRiskPercent,
      TimeLimit.@Nullable SupplementRule onSupplement) {

    private TimeLimit toTimeLimit() {
      return new TimeLimit(
          amount,
          unit,
          Objects.requireNonNullElse(cutoff, TimeLimit.DEFAULT_CUTOFF),
          afterCutoffNextDay,
          Objects.requireNonNullElse(atRiskPercent, TimeLimit.DEFAULT_AT_RISK_PERCENT),
          Objects.requireNonNullElse(onSupplement, TimeLimit.SupplementRule.RESTART));
    }
  }

  record Fee(
      @NotNull(message = MISSING) @Min(value = 0, message = "must not be negative") Long amount,
      @Nullable String note) {}

  record Paper(
      @NotBlank(message = MISSING) String code,
      @NotBlank(message = MISSING) String name,
      boolean optional) {

    private Procedure.Paper toPaper() {
      return new Procedure.Paper(code, name, optional);
    }
  }

  /** A row of {@code fields}. */
  record Field(@NotBlank(message = MISSING) String code, @NotBlank(message = MISSING) String name) {

    Procedure.Field toField() {
      return new Procedure.Field(code, name);
    }
  }

  Procedure toProcedure(Procedure.Field resolved) {
    return new Procedure(
        code,
        name,
        resolved,
        limit.toTimeLimit(),
        new Procedure.Fee(fee.amount(), Objects.requireNonNullElse(fee.note(), "")),
        papers.stream().map(Paper::toPaper).toList(),
        handlingGroup,
        reviewModel,
        guidance,
        retentionYears);
  }
}
