/** Forms can be shown by the bundled Tasklist, and offer exactly what their tasks accept. */
@NullMarked
package vn.motcua.modelcheck.rules.forms;

import org.jspecify.annotations.NullMarked;
