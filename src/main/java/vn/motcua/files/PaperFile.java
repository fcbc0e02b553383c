package vn.motcua.files;

import java.time.Instant;
import java.util.UUID;

/**
 * The file of a paper, without its content.
 *
 * @param no the paper's number within its dossier, from 1
 * @param sha256 of the content, in small hexadecimal digits
 * @param size in bytes
 * @param type a media type, as the content says, for example {@code application/pdf}
 * @param receivedAt when it took the place that it has
 * @param sealed whether its content lies in the store sealed; if not, it came before there were
 *     keys
 */
public record PaperFile(
    UUID id, int no, String sha256, long size, String type, Instant receivedAt, boolean sealed) {

  boolean hasContentOf(PaperFile other) {
    return sha256.equals(other.sha256);
  }
}
