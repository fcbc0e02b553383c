package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dossier has entered a status. Raised inside the transaction that changed it, and heard
 * synchronously: a listener that fails rolls the change back.
 *
 * @param dossier as it stands after the change
 * @param previous null when the dossier was just registered
 */
public record StatusChanged(Dossier dossier, @Nullable Status previous, Instant occurredAt) {}
