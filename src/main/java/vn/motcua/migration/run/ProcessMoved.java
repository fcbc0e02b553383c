package vn.motcua.migration.run;

import java.util.UUID;

/** A process of a dossier has gone over. Raised in the transaction in which it has. */
public record ProcessMoved(long migration, UUID dossier) {}
