package vn.motcua.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Status;

/**
 * Something that happened to a dossier in the present transaction, not yet a message.
 *
 * @param seen the dossier as it stood then; a later change in the same transaction is a happening
 *     of its own
 */
record Happening(
    EventType type,
    Dossier seen,
    @Nullable Status previous,
    Deadlines.@Nullable Moved move,
    Instant at) {

  UUID dossier() {
    return seen.id();
  }
}
