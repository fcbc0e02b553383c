package vn.motcua.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the catalogue.
 *
 * @param code the national code of the procedure, for example {@code 1.004873}
 * @param name in Vietnamese, as posted
 * @param fee what the applicant pays, with the amounts in đồng
 * @param handlingGroup the engine group whose members review the dossier, for example {@code
 *     specialist-judicial}
 * @param reviewModel the process id of the review model, for example {@code specialist-review}
 * @param guidance a sentence or two for the applicant, in Vietnamese
 * @param retentionYears for how many years after its end a dossier's personal data is kept; null:
 *     for ever
 */
public record Procedure(
    String code,
    String name,
    Field field,
    TimeLimit limit,
    Fee fee,
    List<Paper> papers,
    String handlingGroup,
    String reviewModel,
    String guidance,
    @Nullable Integer retentionYears) {

  /** A field of administration; the code is what events carry, for example {@code civil-status}. */
  public record Field(String code, String name) {}

  /**
   * @param amount in đồng; 0 where nothing is due or the provincial council sets it
   * @param note how the amount is counted or who sets it, in Vietnamese; may be empty
   */
  public record Fee(long amount, String note) {}

  /**
   * A paper that the applicant hands in.
   *
   * @param code unique within its procedure
   * @param optional whether a dossier may be complete without it
   */
  public record Paper(String code, String name, boolean optional) {}
}
