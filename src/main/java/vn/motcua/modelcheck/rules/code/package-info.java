/** Models call what the engine offers to them, and nothing else runs code. */
@NullMarked
package vn.motcua.modelcheck.rules.code;

import org.jspecify.annotations.NullMarked;
