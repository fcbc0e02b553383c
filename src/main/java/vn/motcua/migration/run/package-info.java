/**
 * The rehearsal of a migration and its run, which goes on after a crash. Start at {@link
 * vn.motcua.migration.run.RunMigration}.
 */
@NullMarked
package vn.motcua.migration.run;

import org.jspecify.annotations.NullMarked;
