/**
 * The files of papers: scans and electronic documents. A file is received on disk, checked by its
 * content, and put into a store, the database or a folder; no file is ever held whole in memory,
 * and no transaction waits for a slow line. A scan shows who applied, so its content is sealed, and
 * each look at one is on the vault's record. Start at {@link vn.motcua.files.PutFile}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"applicants", "dossier", "procedures", "health", "seals"})
package vn.motcua.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
