/**
 * A backup of the database in one file, and its way back into an empty one, without a tool of
 * PostgreSQL's and its right version. Start at {@link vn.motcua.backup.BackupCommand}; what it is
 * for and what it is not is in {@code docs/operations}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
