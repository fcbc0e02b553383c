/** Decision tables: they are found, kept, and answer with what the models can use. */
@NullMarked
package vn.motcua.modelcheck.rules.decisions;

import org.jspecify.annotations.NullMarked;
