package vn.motcua.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to erase, and what came of it. It names no applicant, and stays for ever.
 *
 * @param id the number of the certificate
 * @param reference of the written order; of the catalogue for {@link Kind#RETENTION}
 * @param orderedBy an account, or {@code system}
 * @param executedAt when the last of its dossiers was erased; null before
 * @param dossiers oldest first
 */
public record Erasure(
    UUID id,
    Kind kind,
    String legalBasis,
    String reference,
    String orderedBy,
    Instant orderedAt,
    @Nullable String executedBy,
    @Nullable Instant executedAt,
    List<Line> dossiers) {

  /** Why it was ordered. */
  public enum Kind {
    /** Somebody wanted it, and the leader ordered it. */
    ORDER,
    /** The time of keeping that the catalogue says had passed. */
    RETENTION
  }

  /**
   * @param code of the dossier; null if it was never accepted
   * @param erasedAt null until then, as {@code counts} is
   * @param counts how many rows were taken away, by where they lay
   */
  public record Line(
      UUID dossier,
      @Nullable String code,
      String procedure,
      @Nullable Instant erasedAt,
      @Nullable Map<String, Integer> counts) {}
}
