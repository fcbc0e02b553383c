package vn.motcua.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** In chunks, so that neither side holds a whole file, and each statement is a short one. */
class DatabaseFileStore implements FileStore {

  static final int CHUNK_BYTES = 256 * 1024;

  private final JdbcClient jdbc;

  DatabaseFileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(rollbackFor = IOException.class)
  public void put(UUID file, InputStream content) throws IOException {
    int no = 0;
    for (var chunk = content.readNBytes(CHUNK_BYTES);
        chunk.length > 0;
        chunk = content.readNBytes(CHUNK_BYTES)) {
      jdbc.sql("INSERT INTO file_chunk VALUES (?, ?, ?)").params(file, no++, chunk).update();
    }
  }

  @Override
  public InputStream open(UUID file) throws IOException {
    int chunks =
        jdbc.sql("SELECT count(*) FROM file_chunk WHERE file_id = ?")
            .param(file)
            .query(Integer.class)
            .single();
    if (chunks == 0) {
      throw new NoSuchFileException(file.toString());
    }
    return new ChunkStream(chunks, no -> chunk(file, no));
  }

  @Override
  public void delete(UUID file) {
    jdbc.sql("DELETE FROM file_chunk WHERE file_id = ?").param(file).update();
  }

  private byte[] chunk(UUID file, int no) throws NoSuchFileException {
    return jdbc.sql("SELECT content FROM file_chunk WHERE file_id = ? AND no = ?")
        .params(file, no)
        .query(byte[].class)
        .optional()
        .orElseThrow(() -> new NoSuchFileException(file.toString()));
  }
}
