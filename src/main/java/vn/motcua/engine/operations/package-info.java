/** What the engine has to do and could not do, for operators. */
@NullMarked
package vn.motcua.engine.operations;

import org.jspecify.annotations.NullMarked;
