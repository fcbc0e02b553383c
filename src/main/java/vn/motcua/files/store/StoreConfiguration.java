package vn.motcua.files.store;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
class StoreConfiguration {

  /** A folder where one is named, else the database. */
  @Bean
  FileStore fileStore(StoreProperties properties, JdbcClient jdbc) throws IOException {
    return properties.folder() == null
        ? new DatabaseFileStore(jdbc)
        : new FolderFileStore(properties.folder());
  }
}
