package vn.motcua.files.store;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration
class StoreConfiguration {

  /** A folder where one is named, else the database. */
  @Bean
  FileStore fileStore(
      StoreProperties properties, JdbcClient jdbc, TransactionOperations transaction)
      throws IOException {
    new SharedFolder(jdbc, transaction).require(properties.folder());
    return properties.folder() == null
        ? new DatabaseFileStore(jdbc)
        : new FolderFileStore(properties.folder());
  }
}
