package vn.motcua.web.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * A session that notes its last use to the minute.
 *
 * @param idle how long it is kept unused from when somebody has logged in, which is told by the
 *     attribute that Spring Session finds an account's sessions by
 */
record CalmSession<S extends Session>(S stored, Duration idle) implements Session {

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  @Override
  public void setLastAccessedTime(Instant now) {
    // a short one would seem to be over before the next note
    var often = getMaxInactiveInterval().compareTo(NOTED_EVERY.multipliedBy(2)) < 0;
    if (often || getLastAccessedTime().plus(NOTED_EVERY).isBefore(now)) {
      stored.setLastAccessedTime(now);
    }
  }

  @Override
  public String getId() {
    return stored.getId();
  }

  @Override
  public String changeSessionId() {
    return stored.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return stored.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return stored.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    stored.setAttribute(name, value);
    if (name.equals(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME)) {
      stored.setMaxInactiveInterval(idle);
    }
  }

  @Override
  public void removeAttribute(String name) {
    stored.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return stored.getCreationTime();
  }

  @Override
  public Instant getLastAccessedTime() {
    return stored.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    stored.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return stored.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return stored.isExpired();
  }
}
