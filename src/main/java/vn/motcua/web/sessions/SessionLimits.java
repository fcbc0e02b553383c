package vn.motcua.web.sessions;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long sessions last.
 *
 * @param idle after which somebody who is logged in is not any more; default one hour. An open
 *     Tasklist asks for its tasks by itself, which counts as use
 * @param lifetime after which a session ends however much it is used, so that everybody logs in
 *     once a working day; default ten hours
 * @param anonymous how long the session of somebody who has not logged in is kept; default ten
 *     minutes
 */
@ConfigurationProperties("motcua.session")
record SessionLimits(Duration idle, Duration lifetime, Duration anonymous) {

  SessionLimits(
      @Nullable Duration idle, @Nullable Duration lifetime, @Nullable Duration anonymous) {
    this.idle = positive("idle", idle, Duration.ofHours(1));
    this.lifetime = positive("lifetime", lifetime, Duration.ofHours(10));
    this.anonymous = positive("anonymous", anonymous, Duration.ofMinutes(10));
  }

  private static Duration positive(String name, @Nullable Duration given, Duration otherwise) {
    if (given != null && (given.isNegative() || given.isZero())) {
      throw new IllegalArgumentException(
          "motcua.session.%s is %s: give a duration such as 1h".formatted(name, given));
    }
    return given == null ? otherwise : given;
  }
}
