package vn.motcua.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.local.LocalServers;

/** The real servers of a test run, one pair for each JVM. They end with it. */
public class TestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final LocalServers SERVERS = LocalServers.throwaway();

  public static String bootstrapServers() {
    return SERVERS.bootstrapServers();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(SERVERS.springProperties())
        // no date may depend on it, nor on the zone of the JVM, which the build sets to another
        .and("spring.datasource.hikari.connection-init-sql=SET TIME ZONE 'Pacific/Apia'")
        .applyTo(context);
  }
}
