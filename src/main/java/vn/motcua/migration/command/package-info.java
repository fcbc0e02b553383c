/**
 * The command {@code migrate}: a terminal's way to the API of a running application. Start at
 * {@link vn.motcua.migration.command.MigrateCommand}.
 */
@NullMarked
@NamedInterface("command")
package vn.motcua.migration.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
