package vn.motcua.web.sessions;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Session on the application's own database; each node removes what has expired. */
@Configuration
@EnableSpringHttpSession
class SharedSessions {

  @Bean(defaultCandidate = false)
  JdbcIndexedSessionRepository storedSessions(
      DataSource database, PlatformTransactionManager transactions, SessionLimits limits) {
    // apart from what the request itself changes: a session outlives a transaction that fails
    var apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    var stored = new JdbcIndexedSessionRepository(new JdbcTemplate(database), apart);
    stored.setDefaultMaxInactiveInterval(limits.anonymous());
    stored.setConversionService(SessionValues.conversion());
    new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(stored);
    return stored;
  }

  @Bean
  CalmSessions<?> sessions(
      @Qualifier("storedSessions") JdbcIndexedSessionRepository stored, SessionLimits limits) {
    return new CalmSessions<>(stored, limits);
  }

  @Bean
  DefaultCookieSerializerCustomizer plainSessionIds() {
    return cookie -> cookie.setUseBase64Encoding(false);
  }
}
