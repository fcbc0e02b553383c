package vn.motcua.files.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where files are kept.
 *
 * @param folder on a disk that is backed up with the database, and that all nodes share; without
 *     one, the database itself keeps the files
 */
@ConfigurationProperties("motcua.files")
record StoreProperties(@Nullable Path folder) {}
