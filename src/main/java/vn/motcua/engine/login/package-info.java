/** How staff come to a session of the web apps, and how it ends. Start at {@code StaffSessions}. */
@NullMarked
package vn.motcua.engine.login;

import org.jspecify.annotations.NullMarked;
