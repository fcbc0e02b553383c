package vn.motcua.web.sessions;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that end after their lifetime, and whose last use is written down once a minute: a page
 * of Tasklist is some forty requests, each of which would else be a commit.
 */
class CalmSessions<S extends Session> implements SessionRepository<CalmSession<S>> {

  /** What is none of ours, PostgreSQL need not see: it knows text without a NUL alone. */
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private final SessionRepository<S> stored;
  private final SessionLimits limits;

  /**
   * @param stored makes sessions that last as long as that of somebody who has not logged in
   */
  CalmSessions(SessionRepository<S> stored, SessionLimits limits) {
    this.stored = stored;
    this.limits = limits;
  }

  @Override
  public CalmSession<S> createSession() {
    return new CalmSession<>(stored.createSession(), limits.idle());
  }

  @Override
  public void save(CalmSession<S> session) {
    stored.save(session.stored());
  }

  @Override
  public @Nullable CalmSession<S> findById(String id) {
    if (!ID.matcher(id).matches()) {
      return null;
    }
    var found = stored.findById(id);
    if (found != null && found.getCreationTime().plus(limits.lifetime()).isBefore(Instant.now())) {
      stored.deleteById(id);
      return null;
    }
    return found == null ? null : new CalmSession<>(found, limits.idle());
  }

  @Override
  public void deleteById(String id) {
    stored.deleteById(id);
  }
}
