package vn.motcua.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Keeps the content of files, each of which is written once. It knows nothing else of them. */
public interface FileStore {

  /** Returns when the content is there for good; where it throws, nothing of it can be opened. */
  void put(UUID file, InputStream content) throws IOException;

  /**
   * Reads piece by piece. Should the file be deleted meanwhile, the next piece is an error, never
   * an early end.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  InputStream open(UUID file) throws IOException;

  /** Changes nothing where there is no such file. */
  void delete(UUID file) throws IOException;
}
