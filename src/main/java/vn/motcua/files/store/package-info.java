/**
 * Where the content of files lies: in the database, or in the folder {@code motcua.files.folder}.
 * Start at {@link vn.motcua.files.store.FileStore}.
 */
@NullMarked
package vn.motcua.files.store;

import org.jspecify.annotations.NullMarked;
